import { fragmentHere, fragmentRange, fragmentSeconds, lastNotAfter } from "./times.js";

/**
 * Lead any `#t=…` to the paragraph in which that moment lies, and tell the players. A range,
 * `#t=1:05:37,1:06:10`, is marked from its first word to its last.
 * @param {(start: number, end: number | null, arriving: boolean) => void} cue called with what is
 *   asked for, and whether the page was opened with it
 */
export function followAddress(cue) {
  if (!document.querySelector(".said[id^='t=']")) return;
  let exact = null;
  let ranged = null;
  let arriving = true;

  function tell(start, end) {
    cue(start, end, arriving);
    arriving = false;
  }

  async function arrive() {
    const fragment = fragmentHere();
    const range = fragmentRange(fragment);
    if (range || ranged) {
      ranged = range;
      (await import("./share/range.js")).showRange(range);
      if (range) return tell(...range);
    }
    const asked = fragmentSeconds(fragment);
    if (asked === null) arriving = false;
    if (asked === null) return;
    if (document.getElementById(fragment.slice(1))) {
      tell(exact ?? asked, null);
      exact = null;
      return;
    }
    exact = asked;
    const paragraphs = [...document.querySelectorAll(".said[id^='t=']")];
    const times = paragraphs.map((paragraph) => fragmentSeconds(paragraph.id));
    const nearest = paragraphs[Math.max(0, lastNotAfter(times, asked))];
    location.replace(`#${nearest.id}`);
  }

  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#t=']");
    if (link && link.hash === location.hash) arrive();
  });
  arrive();
}
