import { rangeIn, spoken, turnOf } from "../spoken.js";

const WORD = "page-word";
const OWN_SCROLL_MS = 900;

/** Marks what is being said and keeps it in view, until the reader scrolls away by hand. */
export class Follow {
  #paragraph = null;
  #turn = [];
  #unit = "";
  #ownUntil = 0;

  /**
   * @param {import("../moments.js").Moments} moments
   * @param {(following: boolean) => void} changed
   */
  constructor(moments, changed) {
    this.moments = moments;
    this.following = true;
    this.begun = false;
    this.changed = changed;
    const pause = () => this.#set(false);
    addEventListener("wheel", pause, { passive: true });
    addEventListener("touchmove", pause, { passive: true });
    addEventListener("keydown", ({ key }) => {
      if (/^(Page(Up|Down)|Home|End|Arrow(Up|Down))$/.test(key)) pause();
    });
    // The bar of the window itself tells nothing but that the page has moved.
    addEventListener("scroll", () => performance.now() > this.#ownUntil && this.#paragraph && !this.#inView() && pause(), { passive: true });
  }

  resume() {
    this.#set(true);
    this.#reveal();
  }

  #set(following) {
    if (this.following === following || (!following && !this.#paragraph)) return;
    this.following = following;
    this.changed(following);
  }

  /** The paragraph that is being said, or null. */
  get paragraph() {
    return this.#paragraph;
  }

  /** @param {number | null} seconds null takes the marks away */
  update(seconds) {
    const index = seconds === null ? -1 : this.moments.indexAt(seconds);
    const before = seconds < this.moments.start(0) - 1;
    const over = index === this.moments.paragraphs.length - 1 && seconds > this.#end(index);
    const paragraph = before || over ? null : (this.moments.paragraphs[index] ?? null);
    if (paragraph !== this.#paragraph) this.#mark(paragraph);
    if (paragraph) this.#markWord(index, seconds);
  }

  /** A chapter's page has neither the first words of the recording nor the last. */
  #end(index) {
    const [, time] = this.moments.marks(index).at(-1);
    return time + 3;
  }

  #mark(paragraph) {
    this.#paragraph?.classList.remove("is_spoken");
    paragraph?.classList.add("is_spoken");
    const turn = paragraph ? turnOf(paragraph) : [];
    for (const each of this.#turn) if (!turn.includes(each)) each.classList.remove("is_in_turn");
    for (const each of turn) each.classList.add("is_in_turn");
    this.#turn = turn;
    this.#paragraph = paragraph;
    this.#unit = "";
    globalThis.CSS?.highlights?.delete(WORD);
    if (!paragraph) return;
    // Nobody is led away from where they are: at first it takes words in view, or a click.
    if (this.following && !this.begun && !this.#inView()) this.#set(false);
    else if (this.following) this.#reveal();
    this.begun = true;
  }

  #markWord(index, seconds) {
    const unit = this.moments.unitAt(index, seconds);
    const key = unit ? unit.join() : "";
    if (key === this.#unit || !globalThis.CSS?.highlights) return;
    this.#unit = key;
    if (!unit) return CSS.highlights.delete(WORD);
    const [start, end] = unit;
    const said = spoken(this.#paragraph).text.slice(start, end).trimEnd();
    const range = rangeIn(this.#paragraph, start, start + said.length);
    CSS.highlights.set(WORD, new Highlight(range));
    if (this.following) this.#reveal(range);
  }

  /** Whose words are not shown, as one reads another voice alone, leads nobody anywhere. */
  get #hidden() {
    return Boolean(this.#paragraph.closest("[hidden]"));
  }

  #inView(box = this.#paragraph.getBoundingClientRect()) {
    if (this.#hidden) return true;
    return box.top < innerHeight * 0.7 && box.bottom > innerHeight * 0.1;
  }

  /** Scrolls only when what is said leaves the middle of the window. */
  #reveal(range = null) {
    if (!this.#paragraph || this.#hidden) return;
    const box = (range ?? this.#paragraph).getBoundingClientRect();
    if (box.top > 70 && (range ? box.bottom : box.top + 60) < innerHeight * 0.7) return;
    this.#ownUntil = performance.now() + OWN_SCROLL_MS;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: box.top - innerHeight * 0.25, behavior: still ? "instant" : "smooth" });
  }
}
