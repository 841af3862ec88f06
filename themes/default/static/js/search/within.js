/** Search inside one conversation, over the texts that its page already has. */
import { Marker } from "./marks.js";
import { parseQuery } from "./query.js";
import { tokens } from "./tokens.js";

/**
 * Marks of a query in each of the texts, and which of them have all of its words. A conversation may
 * be in another language than its page: then the first language counts in which anything is found.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text what was typed
 * @param {string[]} texts
 * @param {string} language of the page
 * @returns {{marks: [number, number][][], hits: number[]}}
 */
export function markAll(engine, text, texts, language) {
  const likely = engine.analysis(language);
  let found = markIn(likely, text, texts);
  for (const analysis of engine.analyses) {
    if (found.hits.length) break;
    if (analysis !== likely) found = markIn(analysis, text, texts);
  }
  return found;
}

function markIn(analysis, text, texts) {
  const query = parseQuery(text);
  const open = (i) => query.open && i === query.words.length - 1;
  const markers = [
    ...query.words.flatMap((word, i) => wordMarkers(analysis, word, open(i))),
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

/** One for each token of what was typed as a word; the last may go on. */
function wordMarkers(analysis, { text, prefix }, open) {
  const pieces = tokens(text);
  return pieces.flatMap(({ token }, i) => {
    const goesOn = i === pieces.length - 1 && (prefix || (open && token.length > 1));
    const beginnings = goesOn ? [analysis.exact(token)] : [];
    const terms = analysis.terms(token);
    const sets = terms.length ? terms.map((term) => new Map([[term, 1]])) : goesOn ? [new Map()] : [];
    return sets.map((each, j) => new Marker(analysis, each, [], j === sets.length - 1 ? beginnings : []));
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
