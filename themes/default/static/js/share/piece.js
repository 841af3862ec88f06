import { offsetIn, paragraphsOf, shown, speakerOf, spoken, turnOf } from "../spoken.js";
import { clock, fragmentSeconds } from "../times.js";
import { rangeFragment } from "./range.js";

/** The address of this page with another fragment, and without what only this reader chose. */
function address(fragment) {
  const url = new URL(location.href);
  url.search = "";
  url.hash = "";
  return `${url.href}#${fragment}`;
}

/** The time of a paragraph, or nothing. */
function timeOf(paragraph) {
  const seconds = fragmentSeconds(paragraph.id);
  return seconds === null ? "" : clock(seconds);
}

/**
 * A paragraph, or its whole turn, as a piece to take away.
 * @returns {import("./quote.js").Piece}
 */
export function pieceOf(paragraph, whole) {
  const paragraphs = whole ? turnOf(paragraph) : [paragraph];
  const text = paragraphs.map((each) => shown(each)).join("\n\n");
  const [first] = paragraphs;
  return { lines: [{ speaker: speakerOf(first), text }], time: timeOf(first), url: address(first.id) };
}

/**
 * What is selected, as a piece to take away; null where no words of the conversation are.
 * @param {Selection} selection
 * @param {import("../moments.js").Moments} moments
 * @returns {import("./quote.js").Piece | null}
 */
export function selectedPiece(selection, moments) {
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const parts = paragraphsOf()
    .filter((paragraph) => !paragraph.closest("[hidden]") && range.intersectsNode(paragraph))
    .map((paragraph) => within(paragraph, range))
    .filter(({ start, end }) => end > start);
  if (!parts.length) return null;
  const lines = [];
  for (const { paragraph, start, end } of parts) {
    const speaker = speakerOf(paragraph);
    const text = shown(paragraph, start, end);
    if (lines.at(-1)?.speaker === speaker) lines.at(-1).text += `\n\n${text}`;
    else lines.push({ speaker, text });
  }
  const [first, last] = [parts[0], parts.at(-1)];
  return { lines, time: timeOf(first.paragraph), url: address(fragmentOf(first, last, moments)) };
}

/** The part of a paragraph that a range covers, in whole words. */
function within(paragraph, range) {
  const { text } = spoken(paragraph);
  const inside = (node) => paragraph.contains(node);
  let start = inside(range.startContainer) ? offsetIn(paragraph, range.startContainer, range.startOffset) : 0;
  let end = inside(range.endContainer) ? offsetIn(paragraph, range.endContainer, range.endOffset) : text.length;
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  if (end > start) {
    while (start && /[^\s\u3040-\u9fff]/.test(text[start - 1])) start -= 1;
    while (end < text.length && /[^\s\u3040-\u9fff]/.test(text[end])) end += 1;
  }
  return { paragraph, start, end };
}

function fragmentOf(first, last, moments) {
  const place = ({ paragraph }, offset) => ({ index: moments.paragraphs.indexOf(paragraph), offset });
  if (first.paragraph.id.startsWith("t=")) {
    const fragment = rangeFragment(moments, place(first, first.start), place(last, last.end));
    return fragment ?? first.paragraph.id;
  }
  // Without times the browser itself can find words: a text fragment.
  const words = spoken(first.paragraph).text.slice(first.start, first.paragraph === last.paragraph ? last.end : undefined);
  const encode = (text) => encodeURIComponent(text).replace(/-/g, "%2D");
  const pieces = words.split(/\s+/);
  const text = pieces.length > 8 ? `${encode(pieces.slice(0, 4).join(" "))},${encode(pieces.slice(-4).join(" "))}` : encode(words);
  return `${first.paragraph.id}:~:text=${text}`;
}
