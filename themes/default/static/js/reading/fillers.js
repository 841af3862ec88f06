import { spoken } from "../spoken.js";

/** Where the ranges of `data-f` lie, which counts code points, as positions in a JavaScript string. */
function positions(text, given) {
  const ranges = [];
  let at = 0;
  for (const [, stay, go] of given.matchAll(/(-?\d+) (\d+)/g)) {
    const start = at + Number(stay);
    at = start + Number(go);
    ranges.push([start, at]);
  }
  if (!/[\ud800-\udfff]/.test(text)) return ranges;
  const points = [...text];
  return ranges.map((range) => range.map((at) => points.slice(0, at).join("").length));
}

/**
 * What to wrap in a paragraph: its fillers, and the letter that begins a sentence without them.
 * @param {string} text
 * @param {string} given such as `0 4 13 4`: by turns, how many characters stay and how many go
 * @returns {{start: number, end: number, kind: "filler" | "lift"}[]} in order
 */
export function parts(text, given) {
  const joined = [];
  for (const [start, end] of positions(text, given)) {
    const last = joined.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else joined.push({ start, end, kind: "filler" });
  }
  return joined.flatMap((filler) => {
    const opens = /(^|[.?!…]["”’)]*\s+)$/.test(text.slice(0, filler.start));
    const gap = /^\s*/.exec(text.slice(filler.end))[0].length;
    const at = filler.end + gap;
    if (!opens || !/^\p{Ll}/u.test(text.slice(at))) return [filler];
    return [filler, { start: at, end: at + String.fromCodePoint(text.codePointAt(at)).length, kind: "lift" }];
  });
}

/**
 * Wrap the fillers of a paragraph, once. Text nodes are only split, so that marks and selections
 * in it stay, and nothing said leaves the page.
 * @param {HTMLElement} paragraph
 */
export function wrapFillers(paragraph) {
  const { text, nodes } = spoken(paragraph);
  for (const { start, end, kind } of parts(text, paragraph.dataset.f).reverse()) {
    for (const { node, start: base } of nodes) {
      const from = Math.max(0, start - base);
      const to = Math.min(node.length, end - base);
      if (from >= to) continue;
      node.splitText(to);
      const span = document.createElement("span");
      span.className = kind;
      const piece = node.splitText(from);
      piece.replaceWith(span);
      span.append(piece);
    }
  }
}
