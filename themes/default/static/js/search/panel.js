/** Results below the search box of any page, as one types. */
import { openSearch } from "./client.js";
import { element } from "./element.js";
import { makeFinds } from "./finds.js";
import { moveWithArrows } from "./keys.js";
import { statusOf } from "./status.js";
import { wording } from "./wording.js";

const EPISODES = 3;
const PAUSE_MS = 700;

/** @param {HTMLFormElement} form */
export function runPanel(form) {
  const words = wording();
  const box = form.elements.q;
  const status = element("div.search_status", { role: "status" });
  const list = element("div.finds");
  const ends = element("p.panel_ends");
  const panel = element("div.search_panel", { hidden: "" }, status, list, ends);
  form.append(panel);
  openSearch(form.dataset.entry);
  const finds = makeFinds(list, { root: form.dataset.root, words, most: EPISODES, onState: show });
  let pause = 0;
  // An answer that comes late does not open again what the reader has left.
  let away = false;

  function show(state) {
    status.replaceChildren(...statusOf(words, state, () => run(false)));
    const found = state.kind === "found" && state.all.episodes + state.some.episodes > 0;
    const all = element("a.finds_all", { href: `${form.action}?${new URLSearchParams({ q: box.value.trim() })}` }, words.say("all"));
    ends.replaceChildren(...[found && all, state.kind !== "nothing" && within()].filter(Boolean));
    panel.hidden = away || state.kind === "nothing";
  }

  function leave() {
    away = panel.hidden = true;
  }

  /** On the page of a conversation, the words can be looked for there alone. */
  function within() {
    if (!document.querySelector(".said")) return null;
    const button = element("button.finds_within", { type: "button" }, words.say("within"));
    button.addEventListener("click", () => {
      leave();
      dispatchEvent(new CustomEvent("find", { detail: box.value }));
    });
    return button;
  }

  function run(typing) {
    clearTimeout(pause);
    if (!box.value.trim()) {
      finds.clear();
      panel.hidden = true;
      return;
    }
    if (typing) pause = setTimeout(() => run(false), PAUSE_MS);
    finds.ask(box.value, {}, typing);
  }

  box.addEventListener("input", () => run(true));
  box.addEventListener("focus", () => {
    away = false;
    panel.hidden = !list.childElementCount;
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) leave();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.contains(event.target)) leave();
  });
  // Enter goes to the page of results, as it does without scripts, unless there is nothing to ask.
  form.addEventListener("submit", (event) => {
    if (!box.value.trim()) event.preventDefault();
  });
  moveWithArrows(box, panel, () => box.blur());
  if (box.value) run(true);
}
