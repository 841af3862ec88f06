/** Find in this conversation: words are marked, and the passages stepped through. */
import { ask, forget, openSearch } from "./client.js";
import { element, svg } from "./element.js";
import { markText, paragraphs, textOf, unmark } from "./page_texts.js";
import { wording } from "./wording.js";

let bar = null;

/**
 * @param {HTMLFormElement} form the page's search box, which knows where the search is
 * @param {string} text to look for at first
 */
export function openFindBar(form, text) {
  bar ??= makeBar(form);
  bar.open(text);
}

function makeBar(form) {
  const words = wording();
  const box = element("input", { type: "search", "aria-label": words.say("within"), placeholder: words.say("within"), enterkeyhint: "next", autocomplete: "off", spellcheck: "false" });
  const place = element("output", { "aria-live": "polite" });
  const button = (name, path) => {
    const icon = svg("0 0 20 20", { width: 20, height: 20, "aria-hidden": "true" }, [["path", { d: path }]]);
    return element("button", { type: "button", "aria-label": words.say(name), title: words.say(name) }, icon);
  };
  const previous = button("previous", "m5 12.5 5-5 5 5");
  const next = button("next", "m5 7.5 5 5 5-5");
  const close = button("close", "m5.5 5.5 9 9m0-9-9 9");
  const root = element("form.find_bar", { role: "search", "aria-label": words.say("within"), hidden: "" }, box, place, previous, next, close);
  document.body.append(root);
  openSearch(form.dataset.entry);
  const language = document.querySelector(".said").closest("[lang]").lang.split("-")[0];
  let all = [];
  let hits = [];
  let at = -1;
  let id = 0;

  /** Mark what is asked for; `stay` keeps to what the address names, `still` moves nothing at all. */
  function look({ stay = false, still = false } = {}) {
    if (id) forget(id);
    const asked = box.value.trim();
    remember(asked);
    if (!asked) {
      clear();
      return;
    }
    all = paragraphs();
    id = ask(
      { kind: "mark", text: box.value, texts: all.map(textOf), language },
      (answer) => show(answer, stay, still),
    );
  }

  function show(answer, stay, still) {
    const before = hits[at];
    clear();
    if (answer.kind !== "marked") {
      place.textContent = words.say("failed");
      return;
    }
    answer.marks.forEach((ranges, i) => ranges.length && markText(all[i], ranges));
    hits = answer.hits.map((i) => all[i]);
    at = still && hits.includes(before) ? hits.indexOf(before) : nearest();
    if (!stay && !still) step(0);
    else if (at >= 0 && !still) reveal(hits[at]);
    tell();
  }

  /** The first passage that is not above what is being read. */
  function nearest() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && hits.includes(target)) return hits.indexOf(target);
    const below = hits.findIndex((hit) => hit.getBoundingClientRect().bottom > 0);
    return below < 0 && hits.length ? 0 : below;
  }

  /** In the middle, unless its beginning would be out of sight then. */
  function reveal(hit) {
    hit.scrollIntoView({ block: hit.offsetHeight > innerHeight / 2 ? "start" : "center" });
  }

  function tell() {
    hits.forEach((hit, i) => hit.classList.toggle("is_found", i === at));
    place.textContent = hits.length ? words.say("place", { place: at + 1, count: hits.length }) : words.say("nothing");
    previous.disabled = next.disabled = !hits.length;
  }

  function go(by) {
    step(by);
    tell();
  }

  function step(by) {
    if (hits.length) {
      at = (at + by + hits.length) % hits.length;
      reveal(hits[at]);
      history.replaceState(history.state, "", `${location.pathname}${location.search}#${hits[at].id}`);
    }
  }

  function clear() {
    unmark();
    document.querySelector(".is_found")?.classList.remove("is_found");
    hits = [];
    at = -1;
    place.textContent = "";
  }

  /** The address says what is marked, so that it can be shared. */
  function remember(asked) {
    const query = asked ? `?${new URLSearchParams({ q: asked })}` : "";
    history.replaceState(history.state, "", location.pathname + query + location.hash);
  }

  function leave() {
    root.hidden = true;
    if (id) forget(id);
    clear();
    remember("");
  }

  box.addEventListener("input", () => look());
  // The preview changes words on the page while somebody listens.
  addEventListener("chapterhouse:changed", () => root.hidden || look({ still: true }));
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    go(1);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key === "Enter" && event.shiftKey && event.target === box) {
      event.preventDefault();
      go(-1);
    }
  });
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  close.addEventListener("click", leave);
  return {
    open(text) {
      root.hidden = false;
      if (text) box.value = text;
      const arriving = Boolean(text) && new URLSearchParams(location.search).get("q") === text;
      if (!arriving || !text) {
        box.focus();
        box.select();
      }
      if (box.value) look({ stay: arriving && Boolean(location.hash) });
    },
  };
}
