/** A film that plays stays in view: out of the window, it moves into a corner of it. */
export function dock(source) {
  const { screen } = source;
  if (!screen) return;
  let out = false;
  const show = () => screen.classList.toggle("is_docked", out && (source.playing || screen.matches(".is_docked")));
  new IntersectionObserver(([entry]) => {
    out = !entry.isIntersecting;
    show();
  }).observe(screen);
  source.addEventListener("change", show);
}

/** Back to where it was. */
export function undock(source) {
  source?.screen?.classList.remove("is_docked");
}
