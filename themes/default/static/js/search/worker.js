/**
 * The search, in a thread of its own. It is asked with messages that have an `id`, and answers with
 * that id; what was asked before is stale then, by a question of the same kind.
 */
import { Engine } from "./engine.js";
import { LoadError, Store } from "./store.js";

const EPISODES_AT_ONCE = 6;
const PASSAGES_AT_FIRST = 3;
const PASSAGES_AT_MOST = 40;

let entry = "";
let store = null;
let opening = null;
/** Ids of the newest questions: those over all episodes, and those inside the one that is open. */
const current = { search: 0, mark: 0 };
let ranking = null;

const say = (message) => postMessage(message);

function open() {
  opening ??= Engine.open((store = new Store(entry)));
  opening.catch(() => (opening = null));
  return opening;
}

/** Keys of the episodes to show, those with all of the words first. */
function order() {
  return ranking.sections.flatMap(({ episodes }, section) => episodes.map((episode) => ({ section, episode })));
}

async function search({ id, text, filters, typing }) {
  const engine = await open();
  const began = performance.now();
  const found = await engine.search(text, filters, { typing, stale: () => id !== current.search });
  if (id !== current.search) return;
  ranking = found;
  if (!found) {
    say({ kind: "nothing", id });
    return;
  }
  const [all, some] = found.sections;
  say({
    kind: "found",
    id,
    ms: performance.now() - began,
    words: found.groups.length,
    all: { total: all.total, episodes: all.episodes.length },
    some: { total: some.total, episodes: some.episodes.length },
    notes: found.notes,
    exact: !found.verified,
    effective: found.effective,
  });
  await show({ id, from: 0 });
}

/** Send the next episodes, each as soon as it is there. */
async function show({ id, from }) {
  const asked = ranking;
  const { archive } = asked.engine;
  const keys = order();
  let next = from;
  let shown = 0;
  while (next < keys.length && shown < EPISODES_AT_ONCE) {
    const batch = keys.slice(next, next + EPISODES_AT_ONCE - shown);
    next += batch.length;
    for (const { section, episode } of batch) {
      const documents = asked.documents(section, episode);
      const total = asked.sections[section].count[episode];
      say({ kind: "coming", id, key: `${section}-${episode}`, section, total, strip: archive.strip(episode, documents) });
    }
    const given = await Promise.all(batch.map(({ section, episode }) => give(id, section, episode, PASSAGES_AT_FIRST)));
    if (id !== current.search) return;
    shown += given.filter(Boolean).length;
  }
  say({ kind: "shown", id, next, left: keys.length - next });
}

async function give(id, section, episode, most) {
  const { present } = await import("./present.js");
  const data = await present(ranking, section, episode, most);
  if (id !== current.search) return false;
  const key = `${section}-${episode}`;
  const empty = !data.total && !data.summary && !data.chapters.length;
  say(empty ? { kind: "gone", id, key } : { kind: "episode", id, key, section, ...data });
  return !empty;
}

async function expand({ id, key }) {
  const [section, episode] = key.split("-").map(Number);
  await give(id, section, episode, PASSAGES_AT_MOST);
}

/** What may be chosen in filters. */
async function lists({ id }) {
  const { archive } = await open();
  const [episodes, people] = await Promise.all([archive.episodes(), archive.people()]);
  const years = [...new Set(archive.years)].filter(Boolean).sort((a, b) => b - a);
  say({ kind: "lists", id, episodes: episodes.map(([slug, title]) => [slug, title]).reverse(), people, years });
}

/** Find in texts that the page has: those of one episode. */
async function mark({ id, text, texts, language }) {
  const engine = await open();
  const { markAll } = await import("./within.js");
  if (id === current.mark) say({ kind: "marked", id, ...markAll(engine, text, texts, language) });
}

const answers = { search, show, expand, lists, mark };

addEventListener("message", async ({ data }) => {
  if (data.kind === "open") {
    ({ entry } = data);
    open().then(
      (engine) => say({ kind: "ready", episodes: engine.archive.count }),
      () => {},
    );
    return;
  }
  if (data.kind in current) current[data.kind] = data.id;
  if (data.kind === "search") store?.drop();
  try {
    await answers[data.kind](data);
  } catch (error) {
    // The site may have been published anew since, with other files: the next try begins anew.
    if (error instanceof LoadError) opening = null;
    if (data.kind in current && data.id !== current[data.kind]) return;
    say({ kind: "failed", id: data.id, asked: data.kind, loading: error instanceof LoadError, message: String(error) });
  }
});
