import { wrapFillers } from "./fillers.js";

const KEY = "chapterhouse.reading";

/** Verbatim or clean: the choice is the reader's and is remembered. */
export function switchReading() {
  const field = document.getElementById("page_reading");
  if (!field) return;
  let wrapped = false;

  function show(reading) {
    if (reading === "clean" && !wrapped) {
      document.querySelectorAll("p[data-f]").forEach(wrapFillers);
      wrapped = true;
    }
    document.documentElement.classList.toggle("fillers_off", reading === "clean");
  }

  field.addEventListener("change", (event) => {
    show(event.target.value);
    try {
      localStorage.setItem(KEY, event.target.value);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
  let remembered = null;
  try {
    remembered = localStorage.getItem(KEY);
  } catch {
    // As above.
  }
  if (remembered !== "clean") return;
  field.querySelector("[value='clean']").checked = true;
  show("clean");
}
