/** Which characters of a text a query has found. */
const PHRASE = 100;

export class Marker {
  /**
   * @param {object} analysis of the text's language
   * @param {Map<string, number>} terms that words of the query stand for, and how rare they are
   * @param {string[]} phrases as they were typed
   * @param {string[]} beginnings of words, in the form that `exact` gives them
   */
  constructor(analysis, terms, phrases, beginnings = []) {
    this.analysis = analysis;
    this.terms = terms;
    this.beginnings = beginnings;
    this.phrases = phrases.map((phrase) => this.#sequence(phrase)).filter((words) => words.length);
  }

  #sequence(text) {
    return this.analysis.spans(text).map(({ token }) => this.analysis.exact(token));
  }

  /** Whether a text has a sequence of words, exactly. */
  has(text, phrase) {
    return find(this.#sequence(text), this.#sequence(phrase)).length > 0;
  }

  /** Whether a text has all the phrases, exactly. */
  fits(text) {
    if (!this.phrases.length) return true;
    const said = this.#sequence(text);
    return this.phrases.every((phrase) => find(said, phrase).length > 0);
  }

  #beginning(token) {
    if (!this.beginnings.length) return undefined;
    const word = this.analysis.exact(token);
    return this.beginnings.find((beginning) => word.startsWith(beginning));
  }

  /**
   * Ranges of the found words, in order.
   * @param {string} text
   * @returns {{start: number, end: number, term: string, rarity: number}[]}
   */
  marks(text) {
    const spans = this.analysis.spans(text);
    const found = [];
    for (const { token, terms, start, end } of spans) {
      const term = terms.find((each) => this.terms.has(each)) ?? this.#beginning(token);
      if (term) found.push({ start, end, term, rarity: this.terms.get(term) ?? 1 });
    }
    const said = this.phrases.length ? spans.map(({ token }) => this.analysis.exact(token)) : [];
    for (const phrase of this.phrases) {
      for (const at of find(said, phrase)) {
        found.push({ start: spans[at].start, end: spans[at + phrase.length - 1].end, term: phrase.join(" "), rarity: PHRASE });
      }
    }
    return joined(found);
  }
}

function find(said, phrase) {
  const found = [];
  for (let i = 0; phrase.length && i + phrase.length <= said.length; i++) {
    if (phrase.every((word, j) => said[i + j] === word)) found.push(i);
  }
  return found;
}

function joined(marks) {
  const found = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else found.push(mark);
  }
  return found;
}
