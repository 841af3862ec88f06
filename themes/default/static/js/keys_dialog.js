import { keep, kept } from "./store.js";

let dialog = null;

/** The list of keys, with the switch that turns single keys off. */
export function showKeys() {
  if (!dialog) {
    const template = document.getElementById("page_keys");
    if (!template) return;
    dialog = template.content.querySelector("dialog").cloneNode(true);
    document.body.append(dialog);
    const off = dialog.querySelector("[name='keys']");
    off.checked = kept("keys") !== "off";
    off.addEventListener("change", () => keep("keys", off.checked ? null : "off"));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest(".close")) dialog.close();
    });
  }
  if (!dialog.open) dialog.showModal();
}
