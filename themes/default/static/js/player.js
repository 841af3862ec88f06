import { isCommand } from "./keys.js";

/**
 * The player's code is fetched when a reader first asks to hear something.
 * @returns {{cue: (start: number, end: number | null, arriving: boolean) => void,
 *   play: (paragraph: HTMLElement) => void}} `cue` moves to a moment without starting to play
 */
export function preparePlayer() {
  if (!document.getElementById("page_player") || !document.querySelector(".media :is(audio, video, [data-embed])")) {
    return { cue: () => null, play: () => null };
  }
  let asked = null;
  let loading = null;
  const load = () => (loading ??= import("./player/player.js").then((code) => code.startPlayer(asked)));

  document.addEventListener("play", load, { capture: true, once: true });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".facade[data-embed] a");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    load().then((player) => player.play());
  });
  addEventListener("keydown", (event) => {
    if (loading || event.key.toLowerCase() !== "k" || !isCommand(event)) return;
    event.preventDefault();
    load().then((player) => player.play());
  });

  return {
    cue(start, end, arriving) {
      asked = [start, end];
      // An address that one arrives with waits; a time that is clicked, or a passage, is asked for.
      if (loading || !arriving || end !== null) load().then((player) => player.cue(start, end));
    },
    play: (paragraph) => load().then((player) => player.playFrom(paragraph)),
  };
}
