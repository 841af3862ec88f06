/** What a paragraph says, apart from its time and a name, and places in it, counted as in its verbatim text. */

/**
 * The text nodes of a paragraph's words.
 * @param {HTMLElement} paragraph
 * @returns {{text: string, nodes: {node: Text, start: number}[]}} `start` is a place in `text`
 */
export function spoken(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".at, .who, button") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  let whole = "";
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: whole.length });
    whole += walker.currentNode.data;
  }
  // The template leaves a space between the time and the text.
  const lead = whole.length - whole.trimStart().length;
  for (const each of nodes) each.start -= lead;
  return { text: whole.slice(lead).trimEnd(), nodes };
}

/** The paragraphs of the page that have an address, in order. */
export function paragraphsOf(root = document) {
  return [...root.querySelectorAll(".said")];
}

/** A DOM range over the characters from `start` to `end` of a paragraph. */
export function rangeIn(paragraph, start, end) {
  const { nodes } = spoken(paragraph);
  const range = document.createRange();
  const place = (at) => {
    const { node, start: base } = nodes.findLast((each) => each.start <= at) ?? nodes[0];
    return [node, Math.min(Math.max(at - base, 0), node.length)];
  };
  range.setStart(...place(start));
  range.setEnd(...place(Math.max(end - 1, start)));
  range.setEnd(range.endContainer, Math.min(range.endOffset + (end > start ? 1 : 0), range.endContainer.length));
  return range;
}

/** Which character of a paragraph a DOM position stands before. */
export function offsetIn(paragraph, container, offset) {
  const { text, nodes } = spoken(paragraph);
  const point = document.createRange();
  point.setStart(container, offset);
  let at = 0;
  for (const { node, start } of nodes) {
    if (node === container) return Math.min(Math.max(start + offset, 0), text.length);
    if (point.comparePoint(node, 0) >= 0) break;
    at = start + node.length;
  }
  return Math.min(Math.max(at, 0), text.length);
}

/** Who says a paragraph: the name that stands over its turn, or over the turn it goes on from. */
export function speakerOf(paragraph) {
  for (let at = paragraph; at; at = at.previousElementSibling) {
    const name = at.matches(".who") ? at : at.querySelector(":scope > .who");
    if (name) return name.textContent.trim();
  }
  return "";
}

/** The paragraphs of the turn to which one belongs, in order. */
export function turnOf(paragraph) {
  let first = paragraph;
  while (!first.matches(".turn")) first = first.previousElementSibling;
  const turn = [first];
  while (turn.at(-1).nextElementSibling?.matches(".said:not(.turn)")) turn.push(turn.at(-1).nextElementSibling);
  return turn;
}

/** What is read of a paragraph between two places: without its fillers where they are off. */
export function shown(paragraph, from = 0, to = Infinity) {
  const clean = document.documentElement.classList.contains("fillers_off");
  let text = "";
  for (const { node, start } of spoken(paragraph).nodes) {
    const kind = node.parentElement.className;
    if (clean && kind === "filler") continue;
    const piece = node.data.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    text += clean && kind === "lift" ? piece.toLocaleUpperCase() : piece;
  }
  return text.replace(/\s+/g, " ").trim();
}
