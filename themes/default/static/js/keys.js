import { kept } from "./store.js";

/** Whether a key is meant for the page, and not for a field, a button or the browser. */
export function isCommand(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  // Speech input types letters: who needs to can turn single keys off (WCAG 2.2, 2.1.4).
  if (kept("keys") === "off" && event.key !== "?") return false;
  const at = event.target.closest?.bind(event.target) ?? (() => null);
  if (at("input:not([type='range']), textarea, select, [contenteditable], audio, video, dialog, [popover]")) return false;
  if (at("input") && event.key.startsWith("Arrow")) return false;
  return !(event.key === " " && at("a, button, summary, input"));
}

/** `?` lists the keys that do something here. */
export function listKeys() {
  const show = () => import("./keys_dialog.js").then((code) => code.showKeys());
  addEventListener("keydown", (event) => {
    if (event.key === "?" && isCommand(event)) show();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-do='keys']")) show();
  });
}
