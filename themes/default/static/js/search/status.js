/** Says in words what a search has come to. */
import { element } from "./element.js";

/**
 * @param {object} words
 * @param {object} state what the worker found, or that it failed
 * @param {() => void} again
 * @returns {(Node | string)[]}
 */
export function statusOf(words, state, again) {
  if (state.kind === "nothing") return [];
  if (state.kind === "failed") {
    const button = element("button.search_again", { type: "button" }, words.say("again"));
    button.addEventListener("click", again);
    return [element("p.search_failed", {}, words.say("failed"), " ", button)];
  }
  const lines = [];
  const { common, corrected, unknown } = state.notes;
  const { all, some } = state;
  const found = all.episodes + some.episodes > 0;
  if (all.episodes) {
    const passages = all.total ? `${words.passages(all.total)} ` : "";
    lines.push(element("p.search_count", {}, passages + words.conversations(all.episodes)));
  } else if (!found && (state.words || !common.length)) {
    lines.push(element("p.search_count", {}, words.say("nothing")));
  }
  for (const [word, better] of corrected) {
    const [before, after] = words.say("meant", { word, better: "\0" }).split("\0");
    lines.push(element("p.search_note", {}, before, element("b", {}, better), after));
  }
  for (const word of unknown) if (found) lines.push(element("p.search_note", {}, words.say("unknown", { word })));
  if (common.length && !state.words) {
    lines.push(element("p.search_note", {}, words.say("common", { words: common.join(", ") })));
  }
  return lines;
}
