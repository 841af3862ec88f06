/** What there is to search: which documents belong to which episode, and who speaks. */
const MOST_MARKS = 120;

export class Archive {
  /** @param {import("./store.js").Store} store */
  constructor(store, manifest) {
    this.store = store;
    this.total = manifest.documents;
    this.count = manifest.episodes.length;
    this.starts = new Uint32Array(this.count + 1);
    manifest.episodes.forEach((documents, i) => (this.starts[i + 1] = this.starts[i] + documents));
    this.years = manifest.years.flatMap(([year, count]) => new Array(count).fill(year));
    this.episodeOf = new Uint16Array(this.total);
    for (let i = 0; i < this.count; i++) this.episodeOf.fill(i, this.starts[i], this.starts[i + 1]);
  }

  /** Slugs, titles, numbers and years of all episodes; large, so asked for only when needed. */
  episodes() {
    return this.store.json("episodes0");
  }

  people() {
    return this.store.json("people0");
  }

  card(episode) {
    return this.store.json(`e${episode}`);
  }

  /** Where in the conversation documents lie, in thousandths, without those that would coincide. */
  strip(episode, documents) {
    const start = this.starts[episode];
    const length = Math.max(1, this.starts[episode + 1] - start);
    const places = documents.map((document) => Math.floor(((document - start) / length) * MOST_MARKS));
    return [...new Set(places)].sort((a, b) => a - b).map((place) => Math.round((place / MOST_MARKS) * 1000));
  }
}
