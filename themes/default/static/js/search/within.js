/** Search inside one conversation, over the texts that its page already has. */
import { Marker } from "./marks.js";
import { plain } from "./folding.js";
import { parseQuery } from "./query.js";
import { tokens } from "./tokens.js";

/** Terms, among them every one that begins in certain ways. */
class Terms extends Map {
  beginnings = [];

  has(term) {
    return super.has(term) || this.beginnings.some((beginning) => term.startsWith(beginning));
  }
}

/**
 * Marks of a query in each of the texts, and which of them have all of its words.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text what was typed
 * @param {string[]} texts
 * @param {string} language
 * @returns {{marks: [number, number][][], hits: number[]}}
 */
export function markAll(engine, text, texts, language) {
  const analysis = engine.analysis(language);
  const query = parseQuery(text);
  const words = query.words.flatMap((word, i) => wordTerms(analysis, word, query.open && i === query.words.length - 1));
  const markers = [
    ...words.map((terms) => new Marker(analysis, terms, [])),
    ...query.phrases.map((phrase) => new Marker(analysis, new Map(), [phrase])),
  ];
  if (!markers.length) return { marks: [], hits: [] };
  const found = texts.map((each) => markers.map((marker) => marker.marks(each)));
  const most = Math.max(...found.map((each) => each.filter((marks) => marks.length).length));
  const needed = query.phrases.length ? markers.length : most;
  const hits = [...found.keys()].filter((i) => needed && found[i].filter((marks) => marks.length).length >= needed);
  const kept = new Set(hits);
  const marks = found.map((each, i) => (kept.has(i) ? ranges(each.flat()) : []));
  return { marks, hits };
}

function wordTerms(analysis, { text, prefix }, open) {
  const pieces = tokens(text);
  return pieces.flatMap(({ token }, i) => {
    const given = analysis.terms(token);
    const goesOn = prefix || (open && i === pieces.length - 1 && token.length > 1);
    if (!given.length && !goesOn) return [];
    const sets = given.length ? given.map((term) => new Terms([[term, 1]])) : [new Terms()];
    if (goesOn) sets.at(-1).beginnings.push(analysis.exact(plain(token)));
    return sets;
  });
}

function ranges(marks) {
  const found = [];
  for (const { start, end } of marks.sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
