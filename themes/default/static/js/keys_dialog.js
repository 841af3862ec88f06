import { sharedPart } from "./parts.js";
import { keep, kept } from "./store.js";

let dialog = null;

/** The list of keys, with the switch that turns single keys off. */
export function showKeys() {
  if (!dialog) {
    dialog = sharedPart(".keys");
    if (!document.getElementById("page_player")) dialog.querySelectorAll("[data-player]").forEach((each) => each.remove());
    if (!document.querySelector("form.search_box")) dialog.querySelector("[data-search]")?.remove();
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
