import { sharedPart } from "../parts.js";
import { turnOf } from "../spoken.js";
import { copy } from "./clipboard.js";
import { pieceOf } from "./piece.js";
import { citation, markdownQuote, plainQuote } from "./quote.js";

/**
 * One quiet button that goes along with the paragraph under the pointer or the focus, and the menu
 * that it opens: links, quotes and citations.
 * @param {HTMLElement} transcript
 * @param {(seconds: number) => void} play
 */
export function offerMenu(transcript, play) {
  const forms = document.getElementById("page_share").dataset;
  const button = sharedPart(".more");
  const menu = sharedPart(".share_menu");
  const whole = menu.querySelector(".share_scope");
  let paragraph = null;
  document.body.append(menu);
  menu.querySelector("[data-do='share']").hidden = !navigator.share;
  menu.querySelector("[data-do='play']").hidden = !document.querySelector(".media [src], .media [data-embed]");

  function goTo(next) {
    if (!next || next === paragraph || menu.matches(":popover-open")) return;
    paragraph = next;
    paragraph.querySelector(".at").after(button);
  }
  // While a selection is being drawn the button stays where it is.
  const follow = (event) => event.buttons && event.type === "pointerover" ? null : goTo(event.target.closest?.(".said"));
  transcript.addEventListener("pointerover", follow, { passive: true });
  transcript.addEventListener("pointerdown", follow, { passive: true });
  transcript.addEventListener("focusin", follow);

  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    const many = turnOf(paragraph).length > 1;
    whole.hidden = !many;
    whole.querySelector("input").checked = true;
    menu.querySelector("[data-do='play']").disabled = !paragraph.id.startsWith("t=");
    place(menu, button);
    suggest(paragraph, menu.querySelector(".share_edit"));
    menu.querySelector("button:not([hidden], :disabled)").focus({ preventScroll: true });
  });
  addEventListener("scroll", () => menu.matches(":popover-open") && place(menu, button), { passive: true });

  menu.addEventListener("click", async (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (!what) return;
    const piece = pieceOf(paragraph, !whole.hidden && whole.querySelector("[value='turn']").checked);
    menu.hidePopover();
    await act(what, piece, forms, () => play(paragraph));
  });
}

/** Lead to the line of the source on which the turn begins, where readers may correct it. */
function suggest(paragraph, link) {
  const { edit } = paragraph.closest("article").dataset;
  const { line } = turnOf(paragraph)[0].dataset;
  link.hidden = !edit;
  link.href = `${edit}#L${line}`;
}

/** Do what a button of a menu says. */
export async function act(what, piece, forms, play) {
  if (what === "play") play();
  if (what === "link") await copy(piece.url, "copied");
  if (what === "quote") await copy(plainQuote(piece, forms), "quoted");
  if (what === "markdown") await copy(markdownQuote(piece, forms), "quoted");
  if (forms[what] && what.startsWith("cite")) await copy(citation(piece, forms[what]), "cited");
  if (what === "share") {
    const text = plainQuote(piece, forms).replace(/\n[^\n]*$/, "");
    await navigator.share({ text, url: piece.url }).catch(() => null);
  }
}

/** Beside its button, inside the window; narrow screens have it as a sheet from below. */
export function place(box, anchor) {
  if (matchMedia("(width < 48rem)").matches) return box.removeAttribute("style");
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = at.bottom + 6 + height < innerHeight || at.top < height + 6;
  const left = getComputedStyle(anchor).direction === "rtl" ? at.right - width : at.left;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  box.style.top = `${below ? at.bottom + 6 : at.top - height - 6}px`;
}
