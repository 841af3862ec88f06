/** Which terms of the index the words of a query stand for. */
import { plain } from "./folding.js";
import { tokens } from "./tokens.js";

const SHARDS_FOR_PREFIX = 12;
const MOST_EXPANSIONS = 60;

/**
 * @typedef {{said: string, entries: object[], required: boolean, as: string}} Group
 * A word: what was typed, the terms it may be, and how to write it so that it means them.
 */

export class Words {
  /**
   * @param {object[]} analyses one per language
   * @param {import("./shards.js").Terms} terms
   * @param {(word: string) => Promise<string | null>} spell
   */
  constructor(analyses, terms, spell) {
    this.analyses = analyses;
    this.terms = terms;
    this.spell = spell;
  }

  /**
   * Groups of a query. What is not in the index is looked for as a typo.
   * @param {import("./query.js").Query} query
   * @param {boolean} typing true while the last word may go on
   */
  async groups(query, typing) {
    const notes = { common: [], corrected: [], unknown: [] };
    const found = await Promise.all([
      ...query.words.map((word, i) =>
        this.#word(word, typing && query.open && i === query.words.length - 1, notes),
      ),
      ...query.phrases.map((phrase) => this.#phrase(phrase, notes)),
    ]);
    return { groups: found.flat(), notes };
  }

  /** Terms that no result may have. */
  async excluded(words) {
    const found = await Promise.all(
      words.map(async ({ text, prefix }) =>
        prefix ? this.#starting(text) : (await Promise.all(this.#pieces(text).map((each) => this.#find(each.alternatives)))).flat(),
      ),
    );
    return found.flat();
  }

  /** Tokens of a text, each with the terms it has in any of the languages. */
  #pieces(text) {
    return tokens(text).flatMap(({ token }) => {
      const sets = this.analyses.map((analysis) => analysis.terms(token));
      const longest = sets.reduce((a, b) => (b.length > a.length ? b : a), []);
      if (longest.length < 2) return [{ token, alternatives: [...new Set(sets.flat())] }];
      return longest.map((term) => ({ token, alternatives: [term] }));
    });
  }

  async #find(terms) {
    return (await Promise.all(terms.map((term) => this.terms.find(term)))).filter(Boolean);
  }

  async #word(word, open, notes) {
    if (word.prefix) {
      const entries = await this.#starting(word.text);
      if (!entries.length) notes.unknown.push(word.text);
      return [group(word.text, entries, word.text)];
    }
    const pieces = this.#pieces(word.text);
    return (
      await Promise.all(
        pieces.map((piece, i) => this.#piece(piece, open && i === pieces.length - 1, notes)),
      )
    ).flat();
  }

  async #piece({ token, alternatives }, open, notes) {
    if (!alternatives.length && !open) {
      notes.common.push(token);
      return [];
    }
    const exact = await this.#find(alternatives);
    if (exact.length) return [group(token, exact, token)];
    const single = [...token].length === 1 && !/^[a-z0-9]$/i.test(token);
    if (open || single) {
      const going = token.length < 2 && !single ? [] : await this.#going(token);
      if (going.length) return [group(token, going, `${token}*`)];
      if (open && token.length < 4) return alternatives.length ? [group(token, [], token)] : [];
    }
    return [await this.#misspelt(token, notes)];
  }

  async #misspelt(token, notes) {
    const better = await this.spell(plain(token));
    if (better) {
      const entries = await this.#find(this.#pieces(better).flatMap((piece) => piece.alternatives));
      if (entries.length) {
        notes.corrected.push([token, better]);
        return group(token, entries, better);
      }
    }
    const entries = token.length > 2 ? await this.#starting(token) : [];
    if (entries.length) return group(token, entries, `${token}*`);
    notes.unknown.push(token);
    return group(token, [], token);
  }

  /** What a word may become that is being typed. */
  async #going(token) {
    const entries = await this.#starting(token, 2);
    return entries.length ? entries : this.terms.near(this.#folded(token));
  }

  #folded(token) {
    return this.analyses[0].exact(token.replace(/\*$/, ""));
  }

  #starting(text, shards = SHARDS_FOR_PREFIX) {
    return this.terms.starting(this.#folded(text), shards, MOST_EXPANSIONS);
  }

  async #phrase(phrase, notes) {
    const pieces = this.#pieces(phrase).filter((piece) => piece.alternatives.length);
    if (!pieces.length) notes.common.push(`“${phrase}”`);
    const found = await Promise.all(pieces.map((piece) => this.#find(piece.alternatives)));
    if (pieces.length && found.some((entries) => !entries.length)) notes.unknown.push(`“${phrase}”`);
    return found.map((entries, i) => ({ ...group(pieces[i].token, entries, ""), required: true }));
  }
}

function group(said, entries, as) {
  return { said, entries, as, required: false };
}
