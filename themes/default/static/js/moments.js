import { paragraphsOf, spoken } from "./spoken.js";
import { fragmentSeconds, lastNotAfter } from "./times.js";

const CHARACTERS_PER_SECOND = 15;

let loading = null;

/**
 * Where every moment of the page's conversation lies in its text, and back. Between the times that
 * are known, time passes evenly with the characters, as it does in the build.
 */
export class Moments {
  /** @param {Record<string, number[]>} words times inside paragraphs, as `words.json` has them */
  constructor(words = {}) {
    this.words = words;
    this.#read();
    // Words and times may be mended while one listens.
    const changes = new MutationObserver(() => this.#read());
    const kinds = { childList: true, characterData: true, attributeFilter: ["id"] };
    changes.observe(document.querySelector("main"), { subtree: true, ...kinds });
  }

  #read() {
    this.paragraphs = paragraphsOf().filter((paragraph) => paragraph.id.startsWith("t="));
    this.times = this.paragraphs.map((paragraph) => fragmentSeconds(paragraph.id));
    this.known = new Map();
  }

  /** With the times of words, where the source has them; they are fetched once. */
  static load() {
    const address = document.querySelector("[data-episode]")?.dataset.words;
    loading ??= (address ? fetch(address).then((answer) => answer.json()) : Promise.resolve({}))
      .catch(() => ({}))
      .then((words) => new Moments(words));
    return loading;
  }

  /** Known places of a paragraph: `[character, seconds]`, ascending, with its end as the last. */
  marks(index) {
    if (this.known.has(index)) return this.known.get(index);
    const length = spoken(this.paragraphs[index]).text.length;
    const given = this.words[this.paragraphs[index].id];
    const marks = given ? unpack(given) : [[0, this.times[index]]];
    if (marks[0][0] > 0) marks.unshift([0, marks[0][1]]);
    const [place, last] = marks.at(-1);
    const estimate = last + (length - place) / CHARACTERS_PER_SECOND;
    const next = this.start(index + 1);
    marks.push([length, given ? Math.min(estimate, Math.max(next, last)) : Math.max(next < Infinity ? next : estimate, last)]);
    this.known.set(index, marks);
    return marks;
  }

  /** When a paragraph begins, in seconds; Infinity after the last. */
  start(index) {
    const given = this.words[this.paragraphs[index]?.id];
    return given ? unpack(given)[0][1] : (this.times[index] ?? Infinity);
  }

  /** Seconds at which a character is spoken. */
  timeAt(index, offset) {
    const marks = this.marks(index);
    const at = Math.max(0, lastNotAfter(marks.map(([place]) => place), offset));
    const [place, time] = marks[at];
    const [nextPlace, nextTime] = marks[at + 1] ?? marks[at];
    return nextPlace > place ? time + ((nextTime - time) * (offset - place)) / (nextPlace - place) : time;
  }

  /** Index of the paragraph that is spoken at a moment; the first one before all of them. */
  indexAt(seconds) {
    let index = Math.max(0, lastNotAfter(this.times, seconds));
    while (index && this.start(index) > seconds + 0.001) index -= 1;
    return index;
  }

  /** The character that is spoken at a moment, in the paragraph at `index`. */
  offsetAt(index, seconds) {
    const marks = this.marks(index);
    const at = Math.max(0, lastNotAfter(marks.map(([, time]) => time), seconds));
    const [place, time] = marks[at];
    const [nextPlace, nextTime] = marks[at + 1] ?? marks[at];
    return nextTime > time ? place + ((nextPlace - place) * (seconds - time)) / (nextTime - time) : place;
  }

  /** Start and end of what the source times as one: a word or a caption; null where it does not. */
  unitAt(index, seconds) {
    if (!this.words[this.paragraphs[index]?.id]) return null;
    const marks = this.marks(index);
    const at = lastNotAfter(marks.map(([, time]) => time), seconds);
    return at < 0 || at >= marks.length - 1 ? null : [marks[at][0], marks[at + 1][0]];
  }
}

/** Pairs of `[character, seconds]` out of steps: characters, hundredths, characters, … */
function unpack(steps) {
  const marks = [];
  let place = 0;
  let time = 0;
  for (let i = 0; i < steps.length; i += 2) {
    place += steps[i];
    time += steps[i + 1];
    marks.push([place, time / 100]);
  }
  return marks;
}
