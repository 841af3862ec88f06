import { isCommand } from "../keys.js";
import { Moments } from "../moments.js";
import { episodeHere, keepFor, keptFor } from "../store.js";
import { fragmentSeconds } from "../times.js";
import { Bar } from "./bar.js";
import { dock, undock } from "./dock.js";
import { ElementSource } from "./element.js";
import { Follow } from "./follow.js";
import { Session } from "./session.js";

const NAME = "heard";
const SAVE_EVERY_S = 5;
const NOT_WORTH_KEEPING_S = 10;

/**
 * What plays, whoever plays it: one bar, one set of keys, one place in the text.
 * @param {[number, number | null] | null} asked what the address asks for
 */
export async function startPlayer(asked) {
  const player = new Player(await Moments.load(), asked);
  return player;
}

export class Player {
  constructor(moments, asked) {
    this.moments = moments;
    this.episode = episodeHere();
    this.follow = new Follow(moments, (following) => this.bar.follows(following || !this.source?.playing));
    this.bar = new Bar(this);
    this.session = new Session(this);
    this.source = null;
    this.until = null;
    this.saved = 0;
    this.asked = asked;
    this.sources = [...document.querySelectorAll(".media audio, .media video")].map((each) => this.#listen(new ElementSource(each)));
    addEventListener("keydown", (event) => this.#key(event));
    addEventListener("pagehide", () => this.#save());
    const playing = this.sources.find((source) => source.playing);
    if (playing) this.#take(playing);
  }

  /** Seconds that the recording lasts: as its file says, else as the transcript does. */
  get lasting() {
    return this.source?.duration || Number(document.getElementById("page_player").dataset.lasting) || 0;
  }

  play() {
    if (!this.source) this.#open();
    else this.source.play();
  }

  toggle() {
    if (this.source?.playing) this.source.pause();
    else this.play();
  }

  skip(seconds) {
    if (this.source) this.seek(Math.max(0, this.source.time + seconds));
  }

  /** Go to a moment that the text was asked for; of a passage, play no further than its end. */
  cue(start, end) {
    if (!this.source) {
      this.asked = [start, end];
      if (this.sources[0]) return this.#take(this.sources[0]);
    }
    this.seek(start, end);
    this.follow.resume();
  }

  /** Move without leading the reader anywhere. */
  seek(start, end = null) {
    // A film of another site waits for a click; till then the bar says where it will begin.
    if (!this.source) {
      this.asked = [start, end];
      this.bar.show(true);
      return this.bar.wait(start, this.lasting);
    }
    this.until = end;
    this.source.seek(start);
    this.#tick();
  }

  playFrom(paragraph) {
    const index = this.moments.paragraphs.indexOf(paragraph);
    this.cue(index < 0 ? fragmentSeconds(paragraph.id) : this.moments.start(index), null);
    this.play();
  }

  /** To the beginning of the chapter before or after. */
  chapter(step) {
    const starts = [...document.querySelectorAll(".chapter")].map((each) => fragmentSeconds(each.querySelector(".said")?.id ?? ""));
    const at = starts.findLastIndex((start) => start !== null && start <= this.source.time + 0.5);
    const again = step < 0 && this.source.time - starts[at] > 5 ? 0 : step;
    if (starts[at + again] !== undefined) this.seek(starts[at + again]);
  }

  close() {
    this.source?.pause();
    this.#save();
    undock(this.source);
    this.follow.update(null);
    this.bar.show(false);
  }

  /** The first recording there is; a frame is made only now. */
  async #open() {
    if (this.sources[0]) {
      this.#take(this.sources[0]);
      return this.source.play();
    }
    const facade = document.querySelector(".facade[data-embed]");
    const kind = facade.dataset.kind;
    const { YouTubeSource, VimeoSource } = await import(kind === "vimeo" ? "./vimeo.js" : "./youtube.js");
    const source = new (YouTubeSource ?? VimeoSource)(facade, this.#start());
    this.sources.push(this.#listen(source));
    this.#take(source, false);
    // The keys are the page's; in the frame they would be another site's.
    this.bar.part("play").focus({ preventScroll: true });
  }

  #start() {
    return this.asked?.[0] ?? keptFor(NAME, this.episode) ?? 0;
  }

  /** From now on this is what plays. */
  #take(source, seek = true) {
    if (this.source === source) return this.bar.show(true);
    this.source?.pause();
    this.source = source;
    this.bar.show(true);
    if (this.bar.rate !== 1) source.speed(this.bar.rate);
    const start = this.#start();
    if (seek && start && source.time < 1) source.seek(start);
    this.until = this.asked?.[1] ?? null;
    this.asked = null;
    dock(source);
    this.#changed(source);
    this.#tick();
  }

  #listen(source) {
    source.addEventListener("change", () => this.#changed(source));
    source.addEventListener("time", () => source === this.source && this.#tick());
    return source;
  }

  #changed(source) {
    if (source.playing && source !== this.source) this.#take(source);
    if (source !== this.source) return;
    if (source.playing) this.bar.show(true);
    this.bar.state(source, this.lasting);
    this.bar.follows(this.follow.following || !source.playing);
    if (source.ended) keepFor(NAME, this.episode, null);
    else if (!source.playing) this.#save();
    this.#tick();
    if (source.playing && !this.frame) this.#run();
  }

  /** Words change faster than players tell. */
  #run() {
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.#tick();
      if (this.source.playing) this.#run();
    });
  }

  #tick() {
    const { time, playing } = this.source;
    if (this.until !== null && time >= this.until) {
      this.until = null;
      this.source.pause();
    }
    this.bar.tick(time, this.lasting);
    this.follow.update(time);
    const second = Math.floor(time);
    if (second === this.second && playing === this.wasPlaying) return;
    [this.second, this.wasPlaying] = [second, playing];
    this.bar.chapter(this.follow.paragraph);
    this.session.update(this.source, this.lasting, this.bar.now.textContent);
    if (playing && Math.abs(time - this.saved) > SAVE_EVERY_S) this.#save();
  }

  #save() {
    if (!this.source) return;
    this.saved = this.source.time;
    const worth = this.saved > NOT_WORTH_KEEPING_S && !this.source.ended;
    if (worth) keepFor(NAME, this.episode, Math.floor(this.saved));
  }

  #key(event) {
    if (!isCommand(event) || this.bar.box.hidden) return this.#wake(event);
    const steps = { j: -15, l: 15, ArrowLeft: -5, ArrowRight: 5 };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === " " || key === "k") this.toggle();
    else if (key in steps) this.skip(steps[key]);
    else return;
    event.preventDefault();
  }

  /** With the bar away, only the key that starts it works; the space bar scrolls. */
  #wake(event) {
    if (this.bar.box.hidden && isCommand(event) && event.key.toLowerCase() === "k") this.play();
  }
}
