/** Where words begin and end; the same as in `generator/search/tokens.py`. */
const W = "[\\p{L}\\p{N}\\p{M}\\u00ad\\u200c\\u200d]";
const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
const TOKEN = new RegExp(
  `[0-9]+(?:[.,:][0-9]+)+(?!${W})` + // 3.5, 10:30, 1,000
    `|${LETTER}(?:\\.${LETTER})+(?!${W})` + // U.S, a.m
    `|${W}+(?:['’]${W}+)*(?:\\+\\+|#(?!${W}))?`,
  "gu",
);

/**
 * The tokens of a text, in order, with where they stand.
 * @param {string} text
 * @returns {{token: string, start: number, end: number}[]}
 */
export function tokens(text) {
  const found = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    found.push({ token, start: index, end: index + token.length });
  }
  return found;
}
