/** The chapter list shows where one is, and the sheet closes once a chapter is chosen. */
export function followChapters() {
  const list = document.getElementById("page_contents");
  if (!list) return;
  const here = document.getElementById("page_here");
  const questions = list.querySelector(".questions");
  questions?.addEventListener("toggle", () => {
    questions.append(questions.querySelector("template").content);
    if (questions.open) list.scrollTop = questions.offsetTop - 8;
  });
  const links = new Map([...list.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));

  /** Scrolls the list alone: scrollIntoView would move the page as well. */
  function reveal() {
    const link = list.querySelector("[aria-current]");
    if (!link || questions?.open) return;
    const top = link.offsetTop - list.clientHeight / 2;
    if (link.offsetTop < list.scrollTop + 40 || link.offsetTop > list.scrollTop + list.clientHeight - 60) {
      list.scrollTop = top;
    }
  }

  function mark(chapter) {
    const link = links.get(chapter.id);
    if (!link || link.hasAttribute("aria-current")) return;
    list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    here.textContent = link.textContent.trim();
    reveal();
  }

  list.addEventListener("toggle", reveal);
  list.addEventListener("click", (event) => {
    if (event.target.closest("a") && list.matches(":popover-open")) list.hidePopover();
  });
  if (list.querySelector("[aria-current='page']")) {
    reveal();
    return;
  }
  const watcher = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => mark(entry.target)),
    { rootMargin: "-25% 0px -74% 0px" },
  );
  document.querySelectorAll(".chapter").forEach((chapter) => watcher.observe(chapter));
}
