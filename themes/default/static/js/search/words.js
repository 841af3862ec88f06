/** Which terms of the index the words of a query stand for. */
import { tokens } from "./tokens.js";

const SHARDS_FOR_PREFIX = 12;
const MOST_EXPANSIONS = 60;

/**
 * @typedef {{said: string, entries: object[], required: boolean, common: boolean, as: string}} Group
 * A word: what was typed, the terms it may be, and how to write it so that it means them.
 */

export class Words {
  /**
   * @param {object[]} analyses one per language
   * @param {import("./shards.js").Terms} terms
   * @param {import("./store.js").Store} store
   * @param {number[]} lengths of words that there are lists of
   */
  constructor(analyses, terms, store, lengths) {
    Object.assign(this, { analyses, terms, store, lengths });
  }

  /**
   * Groups of a query. What is not in the index is looked for as a typo.
   * @param {import("./query.js").Query} query
   * @param {boolean} typing true while the last word may go on
   */
  async groups(query, typing) {
    const notes = { common: [], corrected: [], unknown: [] };
    const open = (i) => typing && query.open && i === query.words.length - 1;
    const found = await Promise.all([
      ...query.words.map((word, i) => this.#word(word, open(i), notes)),
      ...query.phrases.map((phrase) => this.#phrase(phrase, notes)),
    ]);
    return { groups: found.flat(), notes };
  }

  /** Terms that no result may have. */
  async excluded(words) {
    const terms = (text) => this.pieces(text).flatMap((piece) => piece.alternatives);
    const found = words.map(({ text, prefix }) => (prefix ? this.starting(text) : this.find(terms(text))));
    return (await Promise.all(found)).flat();
  }

  /** Tokens of a text, each with the terms it has in any of the languages. */
  pieces(text) {
    return tokens(text).flatMap(({ token }) => {
      const sets = this.analyses.map((analysis) => analysis.terms(token));
      const longest = sets.reduce((a, b) => (b.length > a.length ? b : a), []);
      // What one language knows as a stop word, no passage has to have.
      const common = sets.some((terms) => !terms.length);
      if (longest.length < 2) return [{ token, common, alternatives: [...new Set(sets.flat())] }];
      return longest.map((term) => ({ token, common, alternatives: [term] }));
    });
  }

  async find(terms) {
    return (await Promise.all(terms.map((term) => this.terms.find(term)))).filter(Boolean);
  }

  starting(text, shards = SHARDS_FOR_PREFIX) {
    return this.terms.starting(this.folded(text), shards, MOST_EXPANSIONS);
  }

  folded(token) {
    return this.analyses[0].exact(token.replace(/\*$/, ""));
  }

  group(said, entries, as) {
    return { said, entries, as, required: false, common: false };
  }

  async #word(word, open, notes) {
    if (word.prefix) {
      const entries = await this.starting(word.text);
      if (!entries.length) notes.unknown.push(word.text);
      return [this.group(word.text, entries, word.text)];
    }
    const pieces = this.pieces(word.text);
    const last = pieces.length - 1;
    return (await Promise.all(pieces.map((piece, i) => this.#piece(piece, open && i === last, notes)))).flat();
  }

  async #piece(piece, open, notes) {
    const { token, common } = piece;
    const exact = await this.find(piece.alternatives);
    if (exact.length) return [{ ...this.group(token, exact, token), common }];
    if (!common || open) {
      const { guess } = await import("./guess.js");
      return guess(this, piece, open, notes);
    }
    notes.common.push(token);
    return [];
  }

  async #phrase(phrase, notes) {
    const pieces = this.pieces(phrase).filter((piece) => !piece.common);
    if (!pieces.length) notes.common.push(`“${phrase}”`);
    const found = await Promise.all(pieces.map((piece) => this.find(piece.alternatives)));
    if (found.some((entries) => !entries.length)) notes.unknown.push(`“${phrase}”`);
    return found.map((entries, i) => ({ ...this.group(pieces[i].token, entries, ""), required: true }));
  }
}
