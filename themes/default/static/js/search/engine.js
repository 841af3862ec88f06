/** Answers queries: from what was typed to ranked episodes. */
import { loadAnalysis } from "./analysis.js";
import { Archive } from "./archive.js";
import { isEmpty, parseQuery } from "./query.js";
import { idf, Scorer } from "./scoring.js";
import { Terms } from "./shards.js";
import { Words } from "./words.js";

const MOST_GROUPS = 30;

export class Engine {
  /** @param {import("./store.js").Store} store */
  static async open(store) {
    const manifest = await store.manifest();
    return new Engine(store, manifest, await Promise.all(manifest.languages.map(loadAnalysis)));
  }

  constructor(store, manifest, analyses) {
    this.analyses = analyses;
    this.archive = new Archive(store, manifest);
    this.terms = new Terms(store, manifest);
    this.scorer = new Scorer(manifest.documents);
    this.words = new Words(analyses, this.terms, store, manifest.words);
  }

  /** @param {string} code language of an episode */
  analysis(code) {
    return this.analyses.find((each) => each.code === code) ?? this.analyses[0];
  }

  /**
   * Ranks what a query finds; `null` if it asks for nothing. `stale` says that nobody waits for the
   * answer any more, which is `null` then too.
   * @param {string} typed
   * @param {{speaker?: string, episode?: string, year?: string}} filters
   * @param {{typing?: boolean, stale?: () => boolean}} options
   */
  async search(typed, filters = {}, { typing = false, stale = () => false } = {}) {
    const query = parseQuery(typed);
    for (const [name, value] of Object.entries(filters)) if (value) query[name].push(value);
    if (isEmpty(query)) return null;
    const [{ groups, notes }, allowed] = await Promise.all([
      this.words.groups(query, typing),
      narrowed(query) ? import("./narrow.js").then(({ allowed }) => allowed(this, query)) : null,
    ]);
    if (stale()) return null;
    groups.length = Math.min(groups.length, MOST_GROUPS);
    if (groups.length) this.scorer.run(groups, allowed);
    else if (allowed && !query.words.length && !query.phrases.length) this.scorer.all(allowed);
    else this.scorer.run([], null);
    return new Ranking(this, query, groups, notes);
  }
}

const narrowed = ({ episode, year, speaker, not }) => [episode, year, speaker, not].some((each) => each.length);

/** A bit for each of the groups that a test picks. */
function mask(groups, test) {
  return groups.reduce((bits, group, i) => (test(group) ? bits | (1 << i) : bits), 0);
}

/** What one query found, until the next one is asked. */
export class Ranking {
  constructor(engine, query, groups, notes) {
    this.engine = engine;
    this.query = query;
    this.groups = groups;
    this.notes = notes;
    // The words of a phrase are marked where it stands, and nowhere else.
    const entries = groups.filter((group) => !group.required).flatMap((group) => group.entries);
    this.terms = new Map(entries.map((entry) => [entry.term, idf(engine.archive.total, entry.count)]));
    this.required = mask(groups, (group) => group.required);
    this.all = mask(groups, (group) => !group.common) || mask(groups, () => true) || 1;
    this.verified = query.phrases.length + query.notPhrases.length > 0;
    this.sections = this.#sections();
  }

  /** How to write the query so that it means what was found. */
  get effective() {
    const { query, groups } = this;
    return [...groups.map((group) => group.as).filter(Boolean), ...query.phrases.map((each) => `"${each}"`)].join(" ");
  }

  /** More of the words come first, then what Lunr's score says. */
  rank(document) {
    return this.engine.scorer.matched(document) * 1e4 + this.engine.scorer.scores[document];
  }

  #full(document) {
    return (this.engine.scorer.masks[document] & this.all) === this.all;
  }

  #counts(document) {
    return (this.engine.scorer.masks[document] & this.required) === this.required;
  }

  /** Episodes with passages that have all of the words, and those that have only some; among equals the newest first. */
  #sections() {
    const { scorer, archive } = this.engine;
    const sections = [0, 1].map(() => ({
      best: new Float64Array(archive.count),
      count: new Uint32Array(archive.count),
      found: new Set(),
      total: 0,
    }));
    for (let i = 0; i < scorer.count; i++) {
      const document = scorer.touched[i];
      if (!this.#counts(document)) continue;
      const section = sections[this.#full(document) ? 0 : 1];
      const episode = archive.episodeOf[document];
      section.best[episode] = Math.max(section.best[episode], this.rank(document));
      section.found.add(episode);
      if (scorer.heads[document]) continue;
      section.count[episode]++;
      section.total++;
    }
    return sections.map(({ best, count, found, total }) => ({
      total,
      count,
      episodes: [...found].sort((a, b) => best[b] - best[a] || count[b] - count[a] || b - a),
    }));
  }

  /** Documents of an episode in a section, best first. */
  documents(section, episode) {
    const { scorer, archive } = this.engine;
    const found = [];
    for (let document = archive.starts[episode]; document < archive.starts[episode + 1]; document++) {
      if (scorer.masks[document] && this.#counts(document) && this.#full(document) === !section) found.push(document);
    }
    return found.sort((a, b) => this.rank(b) - this.rank(a) || a - b);
  }
}
