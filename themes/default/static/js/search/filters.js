/** Controls that narrow the search; what can be chosen is fetched when one turns to them. */
import { ask, forget } from "./client.js";
import { element } from "./element.js";

/**
 * @param {HTMLFormElement} form
 * @param {() => void} onChange
 */
export function followFilters(form, onChange) {
  let asked = false;

  function load() {
    if (asked) return;
    asked = true;
    const id = ask({ kind: "lists" }, (answer) => {
      forget(id);
      if (answer.kind === "lists") fill(answer);
      else asked = false;
    });
  }

  function fill({ people, episodes, years }) {
    offer("speaker", people.map(([slug, name]) => [slug, name]));
    offer("episode", episodes);
    offer("year", years.map((year) => [String(year), String(year)]));
  }

  /** Replaces what could be chosen; the choice stays. */
  function offer(name, options) {
    const select = form.elements[name];
    if (!select) return;
    const { value } = select;
    const made = options.map(([key, text]) => element("option", { value: key }, text));
    select.replaceChildren(select.options[0], ...made);
    choose(name, value);
  }

  function choose(name, value) {
    const select = form.elements[name];
    if (!select) return;
    if (value && ![...select.options].some((option) => option.value === value)) {
      select.append(element("option", { value }, value));
    }
    select.value = value;
  }

  for (const event of ["pointerenter", "focusin", "touchstart"]) {
    form.addEventListener(event, load, { passive: true });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", onChange);
  return {
    values: () => Object.fromEntries(new FormData(form)),
    set(values) {
      for (const [name, value] of Object.entries(values)) choose(name, value);
      if (Object.values(values).some(Boolean)) load();
    },
  };
}
