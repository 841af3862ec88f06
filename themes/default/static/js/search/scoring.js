/** Lunr's ranking, from the numbers in the index: BM25 as in lunr.js 2.3.9, `lib/builder.js`. */
const K1 = 1.2;
// b is 0: paragraphs are of like length, and with Lunr's 0.75 interjections would come first.
const TITLE_BOOST = 2;

/** Inverse document frequency (lunr.js, `lib/idf.js`). */
export function idf(total, documents) {
  return Math.log(1 + Math.abs((total - documents + 0.5) / (documents + 0.5)));
}

/** Weight of a term in a document, rounded as Lunr does. */
export function weight(rarity, times, boost) {
  return Math.round(((rarity * ((K1 + 1) * times)) / (K1 + times)) * boost * 1000) / 1000;
}

/** Weights of a term, by how often it is in a document. */
function weights(entry, total, boost) {
  const rarity = idf(total, entry.count + entry.titles);
  const known = [];
  return (times) => (known[times] ??= weight(rarity, times, boost));
}

const bitCount = (mask) => {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
};

/**
 * Scores documents. Holds one result at a time: a new one overwrites the last.
 */
export class Scorer {
  /** @param {number} total number of documents */
  constructor(total) {
    this.total = total;
    this.scores = new Float64Array(total);
    this.masks = new Uint32Array(total);
    this.touched = new Uint32Array(total);
    /** 1 for documents that turned out to be heads of episodes and chapters. */
    this.heads = new Uint8Array(total);
    this.count = 0;
  }

  /**
   * @param {{entries: object[], required: boolean}[]} groups words, each with the terms it may be
   * @param {Uint8Array | null} allowed 1 for each document that filters let through
   */
  run(groups, allowed) {
    for (let i = 0; i < this.count; i++) {
      this.scores[this.touched[i]] = 0;
      this.masks[this.touched[i]] = 0;
    }
    this.count = 0;
    groups.forEach((group, index) => group.entries.forEach((entry) => this.#add(entry, 1 << index, allowed)));
    // Lunr's query is a vector in which a term asked for twice counts twice.
    const asked = new Map();
    for (const entry of groups.flatMap((group) => group.entries)) asked.set(entry, (asked.get(entry) ?? 0) + 1);
    const length = Math.hypot(...asked.values()) || 1;
    for (let i = 0; i < this.count; i++) this.scores[this.touched[i]] /= length;
  }

  /** Let through everything that filters do, where no word is asked for. */
  all(allowed) {
    this.run([], null);
    for (let i = 0; i < this.total; i++) {
      if (!allowed[i]) continue;
      this.masks[i] = 1;
      this.touched[this.count++] = i;
    }
  }

  #add(entry, bit, allowed) {
    const { scores, masks, touched } = this;
    const { documents, times } = entry;
    const text = weights(entry, this.total, 1);
    const title = weights(entry, this.total, TITLE_BOOST);
    for (let i = entry.count; i < documents.length; i++) this.heads[documents[i]] = 1;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i];
      if (allowed && !allowed[document]) continue;
      if (!masks[document]) touched[this.count++] = document;
      masks[document] |= bit;
      scores[document] += i < entry.count ? text(times[i]) : title(times[i]);
    }
  }

  /** How many of the words a document has. */
  matched(document) {
    return bitCount(this.masks[document]);
  }
}
