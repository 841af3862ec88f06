/** Reloads the page when the site has changed, and shows what keeps it from being made anew. */

const shown = new URL(import.meta.url).search.slice(1);
const place = `chapterhouse.place:${location.pathname}`;
let source = null;

/** Remember what stands at the top of the window; pixels would be wrong in a changed page. */
function keepPlace() {
  let top = null;
  for (const element of document.querySelectorAll("main [id]")) {
    // These stay in view wherever one is.
    if (element.closest("nav, button, [popover]")) continue;
    const offset = element.getBoundingClientRect().top;
    if (offset > 0 && top) break;
    top = { id: element.id, offset };
  }
  if (top && scrollY) sessionStorage.setItem(place, JSON.stringify(top));
}

function returnToPlace() {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  sessionStorage.removeItem(place);
  const element = kept && document.getElementById(kept.id);
  if (!element) return;
  history.scrollRestoration = "manual";
  const settle = () =>
    scrollBy({ top: element.getBoundingClientRect().top - kept.offset, behavior: "instant" });
  settle();
  // Once more when what came into view has its true height.
  requestAnimationFrame(() => requestAnimationFrame(settle));
  addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
}

function showProblems(text) {
  document.querySelector("chapterhouse-problems")?.remove();
  if (!text) return;
  const host = document.createElement("chapterhouse-problems");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("overlay.css", import.meta.url).href;
  const box = document.createElement("section");
  box.setAttribute("role", "alert");
  const title = document.createElement("h2");
  title.textContent = "To mend";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => host.remove());
  const problems = document.createElement("pre");
  problems.tabIndex = 0;
  problems.textContent = text;
  box.append(title, close, problems);
  root.append(style, box);
  document.body.append(host);
}

function listen() {
  source?.close();
  source = null;
  // A browser allows few connections to one server, so hidden pages leave them to others.
  if (document.hidden) return;
  source = new EventSource(new URL("events", import.meta.url));
  source.addEventListener("message", (event) => {
    const { version, problems, only } = JSON.parse(event.data);
    // Of an episode that was just changed the pages are there before the rest of the site.
    if (only && !location.pathname.startsWith(only)) return;
    if (version !== shown) {
      source.close();
      keepPlace();
      location.reload();
    } else {
      showProblems(problems);
    }
  });
}

returnToPlace();
document.addEventListener("visibilitychange", listen);
addEventListener("pageshow", (event) => event.persisted && listen());
addEventListener("pagehide", () => source?.close());
listen();
