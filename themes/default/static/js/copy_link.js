import { say } from "./toast.js";

/** A click on a time goes there, as a link does, and copies the address. */
export function copyLinks() {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.at");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
      say("copied");
    } catch {
      say("failed");
    }
  });
}
