/**
 * Arrow keys lead from the box into the results and back; Escape leads back, or empties the box.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} list
 * @param {() => void} [leave] what Escape does in a box that is empty
 */
export function moveWithArrows(box, list, leave = () => {}) {
  const stops = () => [...list.querySelectorAll(".hit a, .find_head a, .find_chapter h3 a, button, .finds_all")];

  function go(event, step) {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const next = at + step;
    event.preventDefault();
    if (next < 0) back();
    else all[Math.min(next, all.length - 1)]?.focus();
  }

  function back() {
    box.focus();
    box.select();
  }

  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && stops().length) go(event, 1);
    if (event.key === "Escape") {
      if (!box.value) leave();
      else {
        event.preventDefault();
        box.value = "";
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  });
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") go(event, 1);
    else if (event.key === "ArrowUp") go(event, -1);
    else if (event.key === "Escape") back();
  });
}
