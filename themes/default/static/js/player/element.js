/** Sound or a film that the browser plays itself. Fires `change` and `time`. */
export class ElementSource extends EventTarget {
  constructor(element) {
    super();
    this.element = element;
    for (const name of ["play", "pause", "ended", "ratechange", "durationchange", "error"]) {
      element.addEventListener(name, () => this.dispatchEvent(new Event("change")));
    }
    for (const name of ["timeupdate", "seeking"]) {
      element.addEventListener(name, () => this.dispatchEvent(new Event("time")));
    }
  }

  get time() { return this.element.currentTime; }
  get duration() { return Number.isFinite(this.element.duration) ? this.element.duration : 0; }
  get playing() { return !this.element.paused && !this.element.ended; }
  get ended() { return this.element.ended; }
  get rate() { return this.element.playbackRate; }
  get screen() { return this.element.localName === "video" ? this.element.closest(".screen") : null; }

  play() { return this.element.play().catch(() => this.dispatchEvent(new Event("change"))); }
  pause() { this.element.pause(); }
  seek(seconds) { this.element.currentTime = seconds; }
  speed(rate) { this.element.playbackRate = this.element.defaultPlaybackRate = rate; }
}
