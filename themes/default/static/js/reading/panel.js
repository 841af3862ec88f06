import { keep, kept } from "../store.js";
import { part } from "./parts.js";
import { showVoice } from "./voices.js";

/** Verbatim or clean. */
export async function read(how) {
  if (how === "clean") {
    const { wrapFillers } = await import("./fillers.js");
    document.querySelectorAll("p[data-f]:not(:has(.filler))").forEach(wrapFillers);
  }
  document.documentElement.classList.toggle("fillers_off", how === "clean");
}

function size(step) {
  if (step === "0") delete document.documentElement.dataset.size;
  else document.documentElement.dataset.size = step;
}

/** Make the panel on the first click; from then on the browser opens and closes it. */
export function openPanel(button) {
  const panel = part(".reading_tools");
  const voices = document.getElementById("page_voices");
  if (voices) panel.querySelector(".voices_heard").append(voices.content.cloneNode(true));
  else panel.querySelector(".voices_heard").remove();
  if (!document.querySelector("p[data-f]")) panel.querySelector(".texts").remove();
  button.popoverTargetElement = panel;
  panel.addEventListener("change", ({ target: { name, value } }) => {
    if (name === "voice") return showVoice(value);
    keep(name, value === "verbatim" || value === "0" ? null : value);
    return name === "size" ? size(value) : read(value);
  });
  const check = (name, value) => {
    const input = [...panel.querySelectorAll(`[name='${name}']`)].find((each) => each.value === value);
    if (input) input.checked = true;
  };
  panel.addEventListener("beforetoggle", () => {
    check("reading", kept("reading") ?? "verbatim");
    check("size", kept("size") ?? "0");
    check("voice", new URLSearchParams(location.search).get("speaker") ?? "");
  });
  panel.showPopover({ source: button });
}
