/** Scripts that put no spaces between words; the same as in `generator/search/segments.py`. */
const RUN =
  /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3\u{20000}-\u{3ffff}]+/gu;

/**
 * Pieces of a word where its script demands it, with where they stand; null for other scripts.
 * @param {string} word
 * @returns {{text: string, start: number, end: number}[] | null}
 */
export function segments(word) {
  const found = [];
  let end = 0;
  const add = (from, to) => to > from && found.push({ text: word.slice(from, to), start: from, end: to });
  for (const { 0: run, index } of word.matchAll(RUN)) {
    add(end, index);
    end = index + run.length;
    const at = [];
    let place = index;
    for (const character of run) {
      at.push(place);
      place += character.length;
    }
    at.push(end);
    if (at.length === 2) add(index, end);
    for (let i = 0; i + 2 < at.length; i++) add(at[i], at[i + 2]);
  }
  if (!found.length && !end) return null;
  add(end, word.length);
  return found;
}
