/** What there is to search: which documents belong to which episode, and who speaks. */
import { fold, plain } from "./folding.js";
import { tokens } from "./tokens.js";

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
    return this.store.json("episodes");
  }

  people() {
    return this.store.json("people");
  }

  card(episode) {
    return this.store.json(`e${episode}`);
  }

  /** Numbers of the episodes that `episode:…` means: by number, slug, or words of the title. */
  async matchEpisodes(said) {
    const episodes = await this.episodes();
    const exact = indexes(episodes, ([slug, , number]) => slug === said || String(number) === said);
    return exact.length ? exact : indexes(episodes, ([slug, title]) => named(`${title} ${slug}`, said));
  }

  /** Slugs of the people that `speaker:…` means. */
  async matchPeople(said) {
    const people = await this.people();
    const exact = people.filter(([slug]) => slug === said);
    return (exact.length ? exact : people.filter(([, name]) => named(name, said))).map(([slug]) => slug);
  }
}

function indexes(list, test) {
  return list.flatMap((item, i) => (test(item) ? [i] : []));
}

const wordsOf = (text) => tokens(text).map(({ token }) => fold(plain(token), ""));

/** Whether each word begins a word of the name. */
function named(name, said) {
  const words = wordsOf(name);
  const asked = wordsOf(said);
  return asked.length > 0 && asked.every((word) => words.some((each) => each.startsWith(word)));
}
