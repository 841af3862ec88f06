const toast = document.getElementById("page_toast");
let timer = 0;

/**
 * Say something for a moment, to eyes and to screen readers.
 * @param {"copied" | "quoted" | "cited" | "failed"} message name of a `data-` attribute of the toast, which has the words
 */
export function say(message) {
  if (!toast) return;
  clearTimeout(timer);
  toast.textContent = toast.dataset[message];
  toast.classList.add("is_shown");
  timer = setTimeout(() => {
    toast.classList.remove("is_shown");
    timer = setTimeout(() => (toast.textContent = ""), 300);
  }, 2200);
}
