/** The map shows how far one has read, and arrow keys lead from chapter to chapter on it. */
export function followMap() {
  const map = document.getElementById("page_map");
  if (!map) return;
  const here = document.getElementById("map_here");
  const links = [...map.querySelectorAll("a")];
  const current = links.find((link) => link.hasAttribute("aria-current"));
  const onPage = [...document.querySelectorAll(".chapter")]
    .map((chapter) => ({ chapter, link: current ?? links.find((link) => link.getAttribute("href") === `#${chapter.id}`) }))
    .filter(({ link }) => link);
  links.slice(1).forEach((link) => (link.tabIndex = -1));
  const rightToLeft = getComputedStyle(map).direction === "rtl";
  let waiting = false;

  function show() {
    waiting = false;
    const line = innerHeight / 4;
    let low = 0;
    let high = onPage.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (onPage[middle].chapter.getBoundingClientRect().top <= line) low = middle;
      else high = middle - 1;
    }
    const { chapter, link } = onPage[low];
    const box = chapter.getBoundingClientRect();
    const { offsetLeft: x, offsetWidth: width, parentElement: strip } = link;
    // On paper there is no map, and a chapter may have nothing of the one voice that is read.
    if (!strip.offsetWidth || !box.height) return;
    const read = Math.min(1, Math.max(0, (line - box.top) / box.height));
    here.setAttribute("x", `${(100 * (x + width * (rightToLeft ? 1 - read : read))) / strip.offsetWidth}%`);
    if (current || link.hasAttribute("aria-current")) return;
    map.querySelector("[aria-current]")?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
  }

  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(show);
  }

  map.addEventListener("keydown", (event) => {
    const at = links.indexOf(event.target);
    const forward = rightToLeft ? "ArrowLeft" : "ArrowRight";
    const steps = { [forward]: at + 1, [rightToLeft ? "ArrowRight" : "ArrowLeft"]: at - 1, Home: 0, End: links.length - 1 };
    const next = links[steps[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    links[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  if (!onPage.length) return;
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  soon();
}
