import { episodeHere, keepFor, keptFor } from "../store.js";
import { clock, fragmentSeconds } from "../times.js";

const NAME = "places";
const REST_MS = 800;

/** Remember where one stopped reading, and offer to go back there. */
export async function rememberPlace() {
  const episode = episodeHere();
  if (!episode) return;
  const before = keptFor(NAME, episode);
  let timer = 0;
  let offer = null;
  let offering = false;
  let went = scrollY > 0;

  /** The paragraph that stands at the top third of the window. */
  function here() {
    const line = innerHeight / 3;
    for (const chapter of document.querySelectorAll(".chapter")) {
      const box = chapter.getBoundingClientRect();
      if (box.bottom < line) continue;
      if (box.top > line) return null;
      const paragraphs = [...chapter.querySelectorAll(".said:not([hidden])")];
      return paragraphs.findLast((each) => each.getBoundingClientRect().top <= line) ?? null;
    }
    return null;
  }

  function remember() {
    // Who has just come back keeps what is offered until they have read on.
    const paragraph = (offer ? !offer.hidden : offering) ? null : here();
    if (!paragraph) return;
    const chapter = paragraph.closest(".chapter");
    const title = chapter.querySelector("h2 a") ?? document.querySelector("h1");
    const seconds = fragmentSeconds(paragraph.id);
    const time = seconds === null ? "" : clock(seconds);
    keepFor(NAME, episode, [`${location.pathname}#${paragraph.id}`, time, title.textContent.trim()]);
  }

  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(remember, REST_MS);
    if (!went && scrollY > innerHeight * 2) went = true;
    if (offer && went) offer.hidden = true;
  }, { passive: true });

  // Phones end a page without a word: what is hidden may never come back.
  document.addEventListener("visibilitychange", () => document.hidden && remember());
  addEventListener("pagehide", remember);

  if (!before || location.hash || went) return;
  const [href, time, title] = before;
  const [path, fragment] = href.split("#");
  // At the beginning there is nothing to go back to.
  if (path === location.pathname) {
    const there = document.getElementById(fragment);
    if (!there || there.getBoundingClientRect().top < innerHeight * 1.5) return;
  }
  offering = true;
  offer = (await import("./parts.js")).part(".back_offer");
  const link = offer.querySelector("a");
  link.href = href;
  link.querySelector("span").textContent = [time, title].filter(Boolean).join(" · ");
  offer.hidden = went;
  offer.addEventListener("click", (event) => {
    if (event.target.closest("a, button")) offer.hidden = true;
  });
}
