/** The code for taking a piece away is fetched when a reader comes near the conversation. */

/** @param {(paragraph: HTMLElement) => void} play */
export function prepareSharing(play) {
  const transcript = document.querySelector(".transcript");
  if (!transcript || !document.getElementById("page_share")) return;
  let menu = null;
  let selection = null;
  const near = (event) => {
    menu ??= import("./share/menu.js").then(({ offerMenu }) => {
      offerMenu(transcript, play);
      // While the code came, focus and pointer may have gone on, or the text below the pointer.
      const at = transcript.contains(document.activeElement)
        ? document.activeElement
        : (transcript.querySelector("p[id]:hover") ?? event.target);
      at.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    });
  };
  for (const kind of ["pointerover", "pointerdown", "focusin"]) {
    transcript.addEventListener(kind, near, { once: true, passive: true });
  }
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    if (selection || chosen.isCollapsed || !transcript.contains(chosen.anchorNode)) return;
    selection = import("./share/selection.js").then((code) => code.offerForSelection());
  });
}
