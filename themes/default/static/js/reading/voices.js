import { fragmentHere, fragmentRange } from "../times.js";
import { part } from "./parts.js";

let listening = false;

/**
 * Read only what one person says; the choice is in the address, so it can be sent to somebody.
 * @param {string} voice slug of a speaker; empty for everybody
 */
export function showVoice(voice) {
  const choices = document.getElementById("page_voices")?.content.querySelectorAll("input") ?? [];
  const chosen = [...choices].find((each) => each.value === voice)?.closest("label");
  for (const each of document.querySelectorAll(".said, h3.who")) {
    each.hidden = Boolean(chosen) && !each.classList.contains(chosen.className);
  }
  const notice = part(".one_voice");
  notice.hidden = !chosen;
  if (chosen) {
    const name = notice.querySelector("b");
    name.textContent = chosen.textContent.trim();
    name.className = chosen.className;
  }
  const address = new URL(location.href);
  if (chosen) address.searchParams.set("speaker", voice);
  else address.searchParams.delete("speaker");
  if (address.href !== location.href) history.replaceState(history.state, "", address);
  if (!listening) listen(notice);
}

function listen(notice) {
  listening = true;
  notice.querySelector("button").addEventListener("click", () => showVoice(""));
  // A link into what is hidden shows everybody again.
  const reveal = () => {
    const target = document.getElementById(fragmentHere().slice(1));
    if (!target?.closest("[hidden]")) return;
    showVoice("");
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  // A passage shows all who speak in it, but may have been shown before the others were hidden.
  const range = fragmentRange(fragmentHere());
  if (range) import("../share/range.js").then((code) => code.showRange(range));
}
