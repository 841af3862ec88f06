import { kept } from "./store.js";

/** How one reads: verbatim or clean, larger or smaller, one voice or all; and where one stopped. */
export function prepareReading() {
  const button = document.getElementById("page_aa");
  if (!button) return;
  const panel = () => import("./reading/panel.js");
  button.addEventListener("click", () => panel().then((code) => code.openPanel(button)), { once: true });
  // The size stands on the page before it is drawn, by the script in its head.
  if (kept("reading") === "clean") panel().then((code) => code.read("clean"));
  const voice = new URLSearchParams(location.search).get("speaker");
  if (voice) import("./reading/voices.js").then((code) => code.showVoice(voice));
  import("./reading/place.js").then((code) => code.rememberPlace());
}
