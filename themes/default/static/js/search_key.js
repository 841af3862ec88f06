/** `/` leads to the search box, unless one is typing. */
export function focusSearchOnSlash() {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const boxes = [...document.querySelectorAll("input[type='search']")];
    const box = boxes.find((input) => input.offsetParent) ?? null;
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
      return;
    }
    const form = document.querySelector("form[role='search']");
    if (form) location.assign(form.action);
  });
}
