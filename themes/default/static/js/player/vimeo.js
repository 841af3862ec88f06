import { FrameSource } from "./frame.js";

const EVENTS = ["play", "pause", "ended", "timeupdate", "playbackratechange"];

/** Vimeo's player, by the messages that its frame takes and sends; no script of theirs. */
export class VimeoSource extends FrameSource {
  constructor(facade, start) {
    super(facade, { autoplay: "1", dnt: "1", api: "1" });
    this.start = start;
    this.report({ time: start });
  }

  hear({ event, data = {} }) {
    if (event === "ready") {
      for (const value of EVENTS) this.#do("addEventListener", value);
      if (this.start) this.#do("setCurrentTime", this.start);
      return;
    }
    const changes = {};
    if (data.seconds !== undefined) changes.time = data.seconds;
    if (data.duration) changes.duration = data.duration;
    if (data.playbackRate) changes.rate = data.playbackRate;
    if (event === "play" || event === "timeupdate") Object.assign(changes, { playing: true, ended: false });
    if (event === "pause" || event === "ended") Object.assign(changes, { playing: false, ended: event === "ended" });
    this.report(changes);
  }

  #do(method, value) { this.tell(value === undefined ? { method } : { method, value }); }
  play() { this.#do("play"); }
  pause() { this.#do("pause"); }
  speed(rate) { this.#do("setPlaybackRate", rate); }
  seek(seconds) {
    this.#do("setCurrentTime", seconds);
    this.report({ time: seconds });
  }
}
