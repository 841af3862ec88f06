/** The index, cut by ranges of terms; the form is told in `generator/search/shards.py`. */
const text = new TextDecoder();

/** What stands before the slug of a speaker, who is a term as well. */
export const SPEAKER = "\x01";

/** Place of the first of sorted items that comes after a value. */
function after(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Some neighbouring terms and where their postings lie. */
class Shard {
  constructor(bytes) {
    this.bytes = bytes;
    let place = 0;
    const next = () => {
      let value = 0;
      let shift = 0;
      let byte;
      do {
        byte = bytes[place++];
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte & 128);
      return value;
    };
    const length = next();
    this.terms = text.decode(bytes.subarray(place, place + length)).split("\n");
    place += length;
    this.entries = this.terms.map((term) => {
      const count = next();
      const titles = count & 1 ? next() : 0;
      return { term, count: count >> 1, titles, start: 0, length: next() };
    });
    for (const entry of this.entries) {
      entry.start = place;
      place += entry.length;
    }
  }

  /** Documents and how often the term is in them: paragraphs, then heads. */
  decode(entry) {
    if (entry.documents) return entry;
    const { bytes } = this;
    const total = entry.count + entry.titles;
    const documents = new Uint32Array(total);
    const times = new Uint16Array(total).fill(1);
    let place = entry.start;
    let document = 0;
    const next = () => {
      let byte = bytes[place++];
      if (byte < 128) return byte;
      let value = byte & 127;
      for (let shift = 7; byte & 128; shift += 7) {
        byte = bytes[place++];
        value |= (byte & 127) << shift;
      }
      return value;
    };
    for (let i = 0; i < total; i++) {
      if (i === entry.count) document = 0;
      const gap = next();
      document += gap >> 1;
      documents[i] = document;
      if (gap & 1) times[i] = next() + 2;
    }
    return Object.assign(entry, { documents, times });
  }
}

/** Looks terms up, wherever they are. */
export class Terms {
  #store;
  #starts;

  /** @param {import("./store.js").Store} store */
  constructor(store, manifest) {
    this.#store = store;
    this.#starts = manifest.shards ? manifest.shards.split("\n") : [];
  }

  #shard(index) {
    return this.#store.made(`i${index}`, (bytes) => new Shard(bytes));
  }

  #place(term) {
    return Math.max(0, after(this.#starts, term) - 1);
  }

  /** The postings of a term, or null. */
  async find(term) {
    if (!this.#starts.length) return null;
    const shard = await this.#shard(this.#place(term));
    const index = after(shard.terms, term) - 1;
    return shard.terms[index] === term ? shard.decode(shard.entries[index]) : null;
  }

  /**
   * Terms that begin with some letters, those in most documents first.
   * @param {string} prefix
   * @param {number} shards how many may be fetched for it
   * @param {number} most how many terms to give
   */
  async starting(prefix, shards, most) {
    if (!this.#starts.length) return [];
    const first = this.#place(prefix);
    const last = Math.min(first + shards, this.#starts.length);
    const wanted = [];
    for (let i = first; i < last && (i === first || this.#starts[i] < `${prefix}\uffff`); i++) {
      wanted.push(this.#shard(i));
    }
    const found = (await Promise.all(wanted)).flatMap((shard) =>
      shard.entries.filter(({ term }) => term.startsWith(prefix)).map((entry) => ({ shard, entry })),
    );
    found.sort((a, b) => b.entry.count - a.entry.count);
    return found.slice(0, most).map(({ shard, entry }) => shard.decode(entry));
  }

  /** Terms that come shortly before a word. */
  async before(word, count) {
    if (!this.#starts.length) return [];
    const shard = await this.#shard(this.#place(word));
    const index = after(shard.terms, word);
    return shard.entries.slice(Math.max(0, index - count), index + 1).map((entry) => shard.decode(entry));
  }
}
