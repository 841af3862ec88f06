import { fragmentSeconds, lastNotAfter } from "./times.js";

/**
 * Lead any `#t=…` to the paragraph in which that moment lies, and tell the players.
 * @param {(seconds: number) => void} cue called with each time that is asked for
 */
export function followAddress(cue) {
  const paragraphs = [...document.querySelectorAll(".turn p[id^='t=']")];
  if (!paragraphs.length) return;
  const times = paragraphs.map((paragraph) => fragmentSeconds(paragraph.id));
  let exact = null;

  function arrive() {
    const asked = fragmentSeconds(decodeURIComponent(location.hash));
    if (asked === null) return;
    if (document.getElementById(decodeURIComponent(location.hash.slice(1)))) {
      cue(exact ?? asked);
      exact = null;
      return;
    }
    exact = asked;
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
