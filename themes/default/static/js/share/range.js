import { Moments } from "../moments.js";
import { rangeIn, spoken } from "../spoken.js";
import { clock } from "../times.js";

const NAME = "page-range";
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Mark what is said between two moments and bring it into view; null takes the mark away.
 * @param {[number, number] | null} range in seconds
 */
export async function showRange(range) {
  globalThis.CSS?.highlights?.delete(NAME);
  if (!range) return;
  const moments = await Moments.load();
  if (!moments.paragraphs.length) return;
  const pieces = placesOf(moments, ...range);
  if (pieces.some(({ paragraph }) => paragraph.closest("[hidden]"))) {
    (await import("../reading/voices.js")).showVoice("");
  }
  const ranges = pieces.map(({ paragraph, start, end }) => rangeIn(paragraph, start, end));
  if (globalThis.CSS?.highlights) CSS.highlights.set(NAME, new Highlight(...ranges));
  pieces[0].paragraph.scrollIntoView({ block: "center" });
  // A long paragraph: its words, not its middle.
  const box = ranges[0].getBoundingClientRect();
  if (box.top < 80 || box.top > innerHeight * 0.7) scrollBy({ top: box.top - innerHeight / 3 });
}

/**
 * The pieces of paragraphs that are said between two moments, in whole words.
 * @returns {{paragraph: HTMLElement, start: number, end: number}[]} at least one
 */
export function placesOf(moments, from, to) {
  const first = moments.indexAt(from);
  const last = Math.max(first, moments.indexAt(Math.max(from, to - 0.005)));
  return moments.paragraphs.slice(first, last + 1).map((paragraph, i) => {
    const index = first + i;
    const { text } = spoken(paragraph);
    const start = index === first ? wordEdge(text, moments.offsetAt(index, from), /(?<!\S)(?=\S)/g) : 0;
    const end = index === last ? wordEdge(text, moments.offsetAt(index, to), /(?<=\S)(?!\S)/g) : text.length;
    return { paragraph, start: Math.min(start, text.length), end: Math.max(end, start) };
  });
}

/** The edge of a word nearest to a place in a text. */
function wordEdge(text, place, pattern) {
  if (UNSPACED.test(text)) return Math.round(place);
  let best = 0;
  let distance = Infinity;
  for (const { index } of text.matchAll(pattern)) {
    const far = Math.abs(index - place);
    if (far < distance) [best, distance] = [index, far];
    else break;
  }
  return best;
}

/**
 * The fragment of an address for a piece of the conversation, with no more decimals than it takes
 * to find the same words again.
 * @param {{index: number, offset: number}} start
 * @param {{index: number, offset: number}} end
 * @returns {string | null} such as `t=1:05:37,1:06:10.5`; null where times cannot tell
 */
export function rangeFragment(moments, start, end) {
  const [from, to] = [moments.timeAt(start.index, start.offset), moments.timeAt(end.index, end.offset)];
  for (const decimals of [0, 1, 2]) {
    const [a, b] = [from, to].map((time) => Number(time.toFixed(decimals)));
    if (b <= a) continue;
    const places = placesOf(moments, a, b);
    const [first, last] = [places[0], places.at(-1)];
    const same =
      first.paragraph === moments.paragraphs[start.index] &&
      last.paragraph === moments.paragraphs[end.index] &&
      first.start === start.offset &&
      last.end === end.offset;
    if (same) return `t=${clock(a, decimals)},${clock(b, decimals)}`;
  }
  return null;
}
