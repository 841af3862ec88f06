import { Moments } from "../moments.js";
import { sharedPart } from "../parts.js";
import { act } from "./menu.js";
import { selectedPiece } from "./piece.js";

/** What is selected can be taken away: a small bar offers it, once the selection rests. */
export function offerForSelection() {
  const forms = document.getElementById("page_share").dataset;
  const bar = sharedPart(".share_bar");
  document.querySelector("main").append(bar);
  bar.querySelector("[data-do='share']").hidden = !navigator.share;
  let piece = null;
  let timer = 0;

  async function offer() {
    const selection = getSelection();
    piece = selection.isCollapsed ? null : selectedPiece(selection, await Moments.load());
    const box = piece && selection.getRangeAt(0).getBoundingClientRect();
    bar.hidden = !piece || box.bottom < 0 || box.top > innerHeight;
    if (bar.hidden) return;
    // Below what is selected: above it phones show a bar of their own.
    const below = box.bottom + 10 + bar.offsetHeight < innerHeight - 80;
    bar.style.top = `${below ? box.bottom + 10 : Math.max(8, box.top - bar.offsetHeight - 10)}px`;
    const middle = (box.left + box.right - bar.offsetWidth) / 2;
    bar.style.left = `${Math.max(8, Math.min(middle, innerWidth - bar.offsetWidth - 8))}px`;
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 250);
  };
  document.addEventListener("selectionchange", later);
  addEventListener("scroll", () => piece && later(), { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") bar.hidden = true;
  });
  // The bar must not take the selection away.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("click", async (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (what && piece) await act(what, piece, forms);
    bar.hidden = true;
  });
  offer();
}
