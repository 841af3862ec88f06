/** Shows the page as it is now when the site has changed, and what keeps it from being made anew. */
import { Patch } from "./patch.js";

const own = [...document.scripts].find((script) => script.src === import.meta.url);
let shown = new URL(import.meta.url).search.slice(1);
let told = null;
let busy = false;
let source = null;
let problem = "";
const place = `chapterhouse.place:${location.pathname}`;
const first = own === document.scripts[0] && !document.querySelector("script[async], body script:not([type])");
own.remove();
/** Where other scripts were faster there is no telling what they have done. */
const patch = first ? new Patch() : null;

/** What stands at the top of the window; pixels would be wrong in a changed page. */
function topmost() {
  let top = null;
  for (const element of document.querySelectorAll("main [id]")) {
    // These stay in view wherever one is.
    if (element.closest("nav, button, [popover]")) continue;
    const offset = element.getBoundingClientRect().top;
    if (offset > 0 && top) break;
    top = { element, id: element.id, offset };
  }
  return scrollY ? top : null;
}

function settle({ element: before, id, offset }) {
  const element = before?.isConnected ? before : document.getElementById(id);
  if (element) scrollBy({ top: element.getBoundingClientRect().top - offset, behavior: "instant" });
}

function returnToPlace() {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  sessionStorage.removeItem(place);
  if (!kept) return;
  history.scrollRestoration = "manual";
  settle(kept);
  // Once more when what came into view has its true height.
  requestAnimationFrame(() => requestAnimationFrame(() => settle(kept)));
  addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
}

function reload() {
  source?.close();
  const top = topmost();
  if (top) sessionStorage.setItem(place, JSON.stringify({ id: top.id, offset: top.offset }));
  location.reload();
}

const here = () => location.href.split("#")[0];

/** Whether there is what scripts would have to make anew: marks, a choice in the address, what they fetched. */
function isMade() {
  const heard = [...document.querySelectorAll("audio, video")].some((each) => each.currentTime && !each.ended);
  // Whoever listens while they mend goes on listening.
  if (heard || document.querySelector("iframe")) return false;
  const workers = /\.m?js($|\?)/;
  const fetched = performance
    .getEntriesByType("resource")
    .some(({ name, initiatorType: by }) => (by === "fetch" && name !== here()) || (by === "other" && workers.test(name)));
  return Boolean(location.search || globalThis.CSS?.highlights?.size || fetched);
}

/** Show what is new: in the page as it stands if that can be, else by loading it. */
async function update() {
  if (busy) return;
  busy = true;
  const asked = told;
  try {
    if (!(await change())) reload();
  } catch {
    // The preview has ended; when it begins anew it will tell.
  }
  busy = false;
  if (told !== asked) hear();
}

/** Change the page as it stands; false where it has to be loaded. */
async function change() {
  if (!patch || isMade()) return false;
  const answer = await fetch(here(), { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const script = page.querySelector("script");
  if (!answer.ok || script?.dataset.html !== own.dataset.html) return false;
  script.remove();
  const put = patch.to(page);
  if (!put || isMade()) return false;
  const top = topmost();
  put();
  if (top) settle(top);
  // For scripts that know what stands where.
  dispatchEvent(new Event("resize"));
  // For those that have marked words.
  dispatchEvent(new Event("chapterhouse:changed"));
  shown = new URL(script.src).search.slice(1);
  return true;
}

function showProblems(text) {
  if (text === problem) return;
  problem = text;
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

function hear() {
  const { version, problems, only } = told;
  // Of an episode that was just changed the pages are there before the rest of the site.
  if (only && !location.pathname.startsWith(only)) return;
  if (version !== shown) update();
  showProblems(problems);
}

function listen() {
  source?.close();
  source = null;
  // A browser allows few connections to one server, so hidden pages leave them to others.
  if (document.hidden) return;
  source = new EventSource(new URL("events", import.meta.url));
  source.addEventListener("message", (event) => {
    told = JSON.parse(event.data);
    hear();
  });
}

// Every change is one more.
performance.setResourceTimingBufferSize(10_000);
returnToPlace();
document.addEventListener("visibilitychange", listen);
addEventListener("pageshow", (event) => event.persisted && listen());
addEventListener("pagehide", () => source?.close());
listen();
