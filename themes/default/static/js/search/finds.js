/** Asks a question and keeps its results on the page up to date. */
import { ask, askMore, forget } from "./client.js";
import { element } from "./element.js";
import { comingFind, episodeFind } from "./results.js";

// After this, what is known is shown even if no excerpt has come.
const PATIENCE_MS = 150;

/**
 * @param {HTMLElement} list
 * @param {{root: string, words: object, most?: number, compact?: boolean, onState: (state: object) => void}} options
 *   `onState` hears what was found, that nothing was asked for, and what went wrong
 */
export function makeFinds(list, { root, words, most = Infinity, onState }) {
  let id = 0;
  let place = null;
  let timer = 0;
  let items = new Map();
  let next = null;
  let more = null;

  function show() {
    clearTimeout(timer);
    if (!next) return;
    const chosen = occupied() && document.activeElement.getAttribute("href");
    list.replaceChildren(next);
    if (chosen !== false) {
      const links = [...list.querySelectorAll("a")];
      (links.find((link) => link.getAttribute("href") === chosen) ?? links[0])?.focus();
    }
    list.removeAttribute("aria-busy");
    next = null;
  }

  const target = () => next ?? list;

  /** Whoever is among the results stays there: better ones take their place when all have come. */
  const occupied = () => list.contains(document.activeElement);

  function begin(answer) {
    place = { root, words, effective: answer.effective };
    items = new Map();
    next = document.createDocumentFragment();
    if (answer.all.episodes + answer.some.episodes === 0) show();
    else timer = setTimeout(() => occupied() || show(), PATIENCE_MS);
    onState(answer);
  }

  function coming(answer) {
    if (items.size >= most || (answer.section && items.size && most < Infinity)) return;
    if (answer.section && ![...items.keys()].some((key) => key.startsWith("1-"))) {
      target().append(element("h2.label.finds_some", {}, words.say(items.size ? "some" : "notAll")));
    }
    const item = element("article.find", {}, ...comingFind(place, answer));
    items.set(answer.key, item);
    target().append(item);
  }

  function episode(answer) {
    const item = items.get(answer.key);
    if (!item) return;
    const focused = item.contains(document.activeElement) ? answer.shown : 0;
    item.replaceChildren(...episodeFind(place, answer, most === Infinity && (() => askMore(id, { kind: "expand", key: answer.key }))));
    if (focused) item.querySelector(".hit a")?.focus();
    if (!occupied()) show();
  }

  function shown(answer) {
    show();
    more?.remove();
    more = null;
    if (!answer.left || most !== Infinity) return;
    more = element("button.finds_more", { type: "button" }, words.say("more"));
    more.addEventListener("click", () => {
      more.disabled = true;
      askMore(id, { kind: "show", from: answer.next });
    });
    list.append(more);
  }

  function hear(answer) {
    if (answer.id !== id) return;
    if (answer.kind === "found") begin(answer);
    else if (answer.kind === "coming") coming(answer);
    else if (answer.kind === "episode") episode(answer);
    else if (answer.kind === "gone") items.get(answer.key)?.remove();
    else if (answer.kind === "shown") shown(answer);
    else if (answer.kind === "nothing") clear(), onState(answer);
    else if (answer.kind === "failed") clear(), onState(answer);
  }

  function clear() {
    clearTimeout(timer);
    next = null;
    list.replaceChildren();
    list.removeAttribute("aria-busy");
  }

  return {
    ask(text, filters, typing) {
      if (id) forget(id);
      list.setAttribute("aria-busy", "true");
      id = ask({ kind: "search", text, filters, typing }, hear);
    },
    clear() {
      if (id) forget(id);
      id = 0;
      clear();
    },
  };
}
