/** The sentence in which something was found, and as much around it as fits. */
const LONGEST = 240;
const SHORTEST = 110;

/** @returns {{start: number, end: number}[]} */
function sentences(text, language) {
  if (Intl.Segmenter) {
    const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    return [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  }
  return [...text.matchAll(/[^.?!…]*(?:[.?!…]+["”’)]*\s*|$)/g)]
    .filter(([part]) => part)
    .map(({ 0: part, index }) => ({ start: index, end: index + part.length }));
}

/** What is found between two places: different words, the rare ones counting for more. */
function worth(marks, start, end) {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const words = new Map(inside.map((mark) => [mark.term, mark.rarity]));
  return [...words.values()].reduce((sum, rarity) => sum + rarity, 0);
}

/**
 * @param {string} text of a paragraph
 * @param {{start: number, end: number, term: string, rarity: number}[]} marks
 * @param {string} language
 * @returns {{text: string, marks: [number, number][]}}
 */
export function excerpt(text, marks, language) {
  const all = sentences(text, language);
  let best = 0;
  let most = -1;
  all.forEach(({ start, end }, i) => {
    const value = worth(marks, start, end);
    if (value > most) [best, most] = [i, value];
  });
  let { start, end } = all[best] ?? { start: 0, end: text.length };
  for (let i = best + 1; i < all.length && end - start < SHORTEST; i++) end = all[i].end;
  for (let i = best - 1; i >= 0 && end - start < SHORTEST; i--) start = all[i].start;
  if (end - start > LONGEST) [start, end] = around(text, marks, start, end);
  return cut(text, marks, start, end);
}

/** The part of a long sentence that has the most of what was found. */
function around(text, marks, from, to) {
  const inside = marks.filter((mark) => mark.start >= from && mark.end <= to);
  let start = from;
  let most = 0;
  for (const mark of inside) {
    const at = Math.max(from, mark.start - LONGEST / 4);
    const value = worth(inside, at, at + LONGEST);
    if (value > most) [start, most] = [at, value];
  }
  const end = Math.min(to, start + LONGEST);
  start = Math.max(from, Math.min(start, end - LONGEST));
  // Words are not cut.
  if (start > from) start += Math.max(0, text.slice(start, start + 30).search(/\s/) + 1);
  const space = end < to ? text.lastIndexOf(" ", end) : -1;
  return [start, space > start ? space : end];
}

function cut(text, marks, from, to) {
  const before = from > 0 ? "… " : "";
  const body = text.slice(from, to).trimEnd();
  const shift = before.length - from;
  return {
    text: before + body + (from + body.length < text.trimEnd().length ? " …" : ""),
    marks: marks
      .filter((mark) => mark.start >= from && mark.end <= from + body.length)
      .map((mark) => [mark.start + shift, mark.end + shift]),
  };
}
