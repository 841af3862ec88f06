/** Speaks with the worker. One is enough for a page. */
let worker = null;
let place = "";
let last = 0;
const listeners = new Map();

/** Start the worker, if it is not there yet. */
export function openSearch(entry) {
  place = new URL(entry, location.href).href;
  if (worker) return;
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => listeners.get(data.id)?.(data));
  worker.addEventListener("error", (event) => {
    // The worker's own script could not be loaded: who waits should know.
    event.preventDefault();
    worker = null;
    const waiting = [...listeners];
    listeners.clear();
    for (const [id, listen] of waiting) listen({ kind: "failed", id, loading: true });
  });
  worker.postMessage({ kind: "open", entry: place });
}

/**
 * Ask the worker something.
 * @param {object} message
 * @param {(answer: object) => void} listen is called with every answer
 * @returns {number} the id of the question, to ask for more of it
 */
export function ask(message, listen) {
  const id = ++last;
  openSearch(place);
  listeners.set(id, listen);
  worker.postMessage({ ...message, id });
  return id;
}

/** Ask for more of what an earlier question found. */
export function askMore(id, message) {
  worker.postMessage({ ...message, id });
}

/** Listen no more. */
export function forget(id) {
  listeners.delete(id);
}
