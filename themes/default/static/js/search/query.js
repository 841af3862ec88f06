/** What was typed, taken apart. Whatever it is, it means something; nothing is an error. */
const ITEM = /([-+]?)(?:([\p{L}]+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;
const FIELDS = new Set(["speaker", "episode", "year"]);
const MOST_WORDS = 24;

/**
 * @typedef {{text: string, prefix: boolean}} Word
 * @typedef {{words: Word[], phrases: string[], not: Word[], notPhrases: string[],
 *   speaker: string[], episode: string[], year: string[], open: boolean}} Query
 */

/**
 * @param {string} typed
 * @returns {Query} `open` where the last word may not be finished
 */
export function parseQuery(typed) {
  const query = { words: [], phrases: [], not: [], notPhrases: [], speaker: [], episode: [], year: [], open: false };
  for (const [whole, sign, name, phrase, plain] of typed.slice(0, 500).matchAll(ITEM)) {
    const field = name?.toLowerCase();
    const text = phrase ?? plain;
    query.open = false;
    if (FIELDS.has(field)) {
      if (text.trim()) query[field].push(text.trim());
    } else if (phrase !== undefined) {
      if (name) query.words.push({ text: name, prefix: false });
      if (phrase.trim()) query[sign === "-" ? "notPhrases" : "phrases"].push(phrase.trim());
    } else {
      const said = name ? `${name}:${plain}` : plain;
      const prefix = /[\p{L}\p{N}]\*$/u.test(said);
      query[sign === "-" ? "not" : "words"].push({ text: said, prefix });
      query.open = sign !== "-" && !prefix && typed.endsWith(whole);
    }
  }
  query.words.length = Math.min(query.words.length, MOST_WORDS);
  return query;
}

/** Whether a query asks for anything. */
export function isEmpty(query) {
  return Object.values(query).every((part) => !part?.length);
}
