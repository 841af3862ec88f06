/** Begins the search when a reader turns to it; until then nothing else of it is loaded. */
import { focusSearchOnSlash } from "./search_key.js";

focusSearchOnSlash();
prepareSearch();

function prepareSearch() {
  const form = document.querySelector("form.search_box");
  if (!form) return;
  const page = document.getElementById("search_page");
  const asked = new URLSearchParams(location.search);
  let begun = false;

  async function begin() {
    if (begun) return;
    begun = true;
    if (page) (await import("./search/page.js")).runPage(form, page);
    else (await import("./search/panel.js")).runPanel(form);
  }

  async function find(text) {
    (await import("./search/find_bar.js")).openFindBar(form, text);
  }

  form.addEventListener("focusin", begin);
  addEventListener("find", (event) => find(event.detail));
  document.getElementById("page_find")?.addEventListener("click", () => find(""));
  if (page && [...asked.values()].some(Boolean)) begin();
  else if (page && matchMedia("(hover: hover)").matches) form.elements.q.focus();
  if (asked.get("q") && document.querySelector(".transcript")) find(asked.get("q"));
}
