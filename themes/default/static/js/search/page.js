/** The search page: results as one types, and its address always says what is shown. */
import { openSearch } from "./client.js";
import { followFilters } from "./filters.js";
import { makeFinds } from "./finds.js";
import { moveWithArrows } from "./keys.js";
import { statusOf } from "./status.js";
import { wording } from "./wording.js";

const PAUSE_MS = 700;
const SAY_BUSY_MS = 400;
const NAMES = ["q", "speaker", "episode", "year"];

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} page
 */
export function runPage(form, page) {
  const words = wording();
  const box = form.elements.q;
  const status = page.querySelector("#search_status");
  const list = page.querySelector("#search_finds");
  const help = page.querySelector("#search_help");
  openSearch(form.dataset.entry);
  const filters = followFilters(page.querySelector("#search_filters"), () => {
    keep("chosen");
    run();
  });
  const finds = makeFinds(list, { root: form.dataset.root, words, onState: show });
  let pause = 0;
  let busy = 0;

  function show(state) {
    clearTimeout(busy);
    // What failed is tried again when the reader says so.
    if (state.kind === "failed") clearTimeout(pause);
    status.replaceChildren(...statusOf(words, state, () => run()));
    help.hidden = state.kind !== "nothing";
  }

  /** What is asked, as the page's address has it. */
  function address() {
    const values = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: box.value.trim(), ...filters.values() })) {
      if (value) values.set(name, value);
    }
    const query = values.toString();
    return query ? `?${query}` : location.pathname;
  }

  /** Each question has its place in the history; while one types, it is a draft that changes. */
  function keep(how) {
    const { draft } = history.state ?? {};
    if (how === "typed" && !draft) history.pushState({ draft: true }, "", address());
    else if (how === "typed") history.replaceState({ draft: true }, "", address());
    else if (how === "chosen") history.pushState({}, "", address());
    else if (draft) history.replaceState({}, "", address());
  }

  function run(typing = false) {
    clearTimeout(pause);
    if (typing) pause = setTimeout(run, PAUSE_MS);
    clearTimeout(busy);
    busy = setTimeout(() => status.replaceChildren(words.say("busy")), SAY_BUSY_MS);
    finds.ask(box.value, filters.values(), typing);
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get("q") ?? "";
    filters.set(Object.fromEntries(NAMES.slice(1).map((name) => [name, asked.get(name) ?? ""])));
    run();
  }

  box.addEventListener("input", () => {
    keep("typed");
    run(true);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep("meant");
    run();
  });
  addEventListener("popstate", restore);
  moveWithArrows(box, list);
  // What was typed before the scripts were there counts too.
  if (box.value && !location.search) {
    keep("typed");
    run();
  } else restore();
}
