/** A player of another site in a frame: what YouTube's and Vimeo's have in common. */
export class FrameSource extends EventTarget {
  #time = 0;
  #at = 0;

  /**
   * @param {HTMLElement} facade with the frame's address, which it gives way to
   * @param {Record<string, string>} options for the frame's address
   */
  constructor(facade, options) {
    super();
    const address = new URL(facade.dataset.embed);
    for (const [name, value] of Object.entries(options)) address.searchParams.set(name, value);
    this.frame = document.createElement("iframe");
    this.frame.className = "frame";
    this.frame.title = facade.dataset.title;
    this.frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
    this.frame.src = address.href;
    this.screen = document.createElement("div");
    this.screen.className = "screen";
    this.screen.append(this.frame);
    facade.replaceWith(this.screen);
    this.origin = address.origin;
    this.playing = this.ended = false;
    this.duration = 0;
    this.rate = 1;
    addEventListener("message", (event) => {
      if (event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
      try {
        this.hear(typeof event.data === "string" ? JSON.parse(event.data) : event.data);
      } catch {
        // Not for us.
      }
    });
  }

  /** Between two reports time goes on. */
  get time() {
    const passed = this.playing ? ((performance.now() - this.#at) / 1000) * this.rate : 0;
    return this.#time + Math.min(passed, 2);
  }

  report(changes) {
    if (changes.time !== undefined) [this.#time, this.#at] = [changes.time, performance.now()];
    else if (changes.playing !== undefined) [this.#time, this.#at] = [this.time, performance.now()];
    const { time, ...rest } = changes;
    const changed = Object.keys(rest).some((name) => this[name] !== rest[name]);
    Object.assign(this, rest);
    this.dispatchEvent(new Event(changed ? "change" : "time"));
  }

  tell(message) {
    this.frame.contentWindow.postMessage(JSON.stringify(message), this.origin);
  }
}
