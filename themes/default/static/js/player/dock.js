/** A film that plays stays in view: out of the window, it moves into a corner of it. */
export function dock(source) {
  if (!source.screen) return;
  const watcher = new IntersectionObserver(([entry]) => {
    source.screen.classList.toggle("is_docked", !entry.isIntersecting && (source.playing || source.screen.matches(".is_docked")));
  });
  watcher.observe(source.screen);
}

/** Back to where it was. */
export function undock(source) {
  source?.screen?.classList.remove("is_docked");
}
