/** The paragraphs of the page's conversation as texts, and marks in them. */
import { element } from "./element.js";

function textNodes(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".at, .who") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  let length = 0;
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: length });
    length += walker.currentNode.length;
  }
  return nodes;
}

export const paragraphs = () => [...document.querySelectorAll(".said")];

export const textOf = (paragraph) =>
  textNodes(paragraph)
    .map(({ node }) => node.data)
    .join("");

/**
 * Mark ranges of a paragraph's text. Text nodes are only split and wrapped, so that what other
 * scripts have put into the paragraph stays.
 * @param {HTMLElement} paragraph
 * @param {[number, number][]} ranges in order
 */
export function markText(paragraph, ranges) {
  const nodes = textNodes(paragraph);
  for (const [from, to] of ranges.toReversed?.() ?? [...ranges].reverse()) {
    for (const { node, start } of nodes) {
      const first = Math.max(0, from - start);
      const last = Math.min(node.length, to - start);
      if (first >= last) continue;
      node.splitText(last);
      const piece = node.splitText(first);
      const mark = element("mark.found");
      piece.replaceWith(mark);
      mark.append(piece);
    }
  }
}

/** Take all marks away. */
export function unmark() {
  for (const mark of document.querySelectorAll("mark.found")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}
