/** What a reader chose or did here before; without storage it holds for this page alone. */

const PREFIX = "chapterhouse.";

/** @returns {any} what was kept under a name, or null */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

/** Keep a value; `null` forgets it. */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full, or closed to scripts.
  }
}

const MOST = 60;

/** Keep a value for one conversation, and forget those that nobody came back to. */
export function keepFor(name, episode, value) {
  const all = kept(name) ?? {};
  delete all[episode];
  if (value !== null) all[episode] = value;
  keep(name, Object.fromEntries(Object.entries(all).slice(-MOST)));
}

/** @returns {any} what was kept for one conversation, or null */
export function keptFor(name, episode) {
  return kept(name)?.[episode] ?? null;
}

/** Which conversation this page belongs to: the path of its whole page; empty elsewhere. */
export function episodeHere() {
  const href = document.querySelector("[data-episode]")?.dataset.episode;
  return href === undefined ? "" : new URL(href, location.href).pathname;
}
