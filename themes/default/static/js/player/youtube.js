import { FrameSource } from "./frame.js";

const PLAYING = 1;
const BUFFERING = 3;

/** YouTube's player, by the messages that its frame takes and sends; no script of theirs. */
export class YouTubeSource extends FrameSource {
  constructor(facade, start) {
    super(facade, { autoplay: "1", enablejsapi: "1", playsinline: "1", rel: "0", origin: location.origin, start: String(Math.floor(start)) });
    // The frame answers once it is ready; until then nobody listens.
    this.greeting = setInterval(() => this.tell({ event: "listening", id: 1, channel: "widget" }), 250);
    this.report({ time: start });
  }

  hear({ event, info }) {
    if (event === "initialDelivery" || event === "infoDelivery") clearInterval(this.greeting);
    if (event === "onStateChange") info = { playerState: info };
    if (!info || typeof info !== "object") return;
    const { currentTime, playerState, duration, playbackRate } = info;
    const changes = {};
    if (currentTime !== undefined) changes.time = currentTime;
    if (playerState !== undefined && playerState !== BUFFERING) {
      changes.playing = playerState === PLAYING;
      changes.ended = playerState === 0;
    }
    if (duration) changes.duration = duration;
    if (playbackRate) changes.rate = playbackRate;
    this.report(changes);
  }

  #do(func, ...args) { this.tell({ event: "command", func, args, id: 1, channel: "widget" }); }
  play() { this.#do("playVideo"); }
  pause() { this.#do("pauseVideo"); }
  speed(rate) { this.#do("setPlaybackRate", rate); }
  seek(seconds) {
    this.#do("seekTo", seconds, true);
    this.report({ time: seconds });
  }
}
