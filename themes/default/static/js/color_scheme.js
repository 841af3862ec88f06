const KEY = "chapterhouse.scheme";

/** The button for dark and light; choosing what the system has gives the choice back to it. */
export function switchColorScheme() {
  const root = document.documentElement;
  const button = document.getElementById("page_scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

  function show() {
    button?.setAttribute("aria-pressed", String(isDark()));
    const paper = getComputedStyle(root).backgroundColor;
    for (const meta of document.querySelectorAll("meta[name='theme-color']")) meta.content = paper;
  }

  button?.addEventListener("click", () => {
    const dark = !isDark();
    try {
      if (dark === system.matches) {
        delete root.dataset.theme;
        localStorage.removeItem(KEY);
      } else {
        root.dataset.theme = dark ? "dark" : "light";
        localStorage.setItem(KEY, root.dataset.theme);
      }
    } catch {
      // Without storage the choice holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}
