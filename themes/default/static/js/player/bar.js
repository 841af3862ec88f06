import { sharedPart } from "../parts.js";
import { kept, keep } from "../store.js";
import { clock } from "../times.js";

/** The bar at the foot of the window: what plays, where it is, and what can be done about it. */
export class Bar {
  /** @param {import("./player.js").Player} player */
  constructor(player) {
    this.player = player;
    this.box = sharedPart(".bar");
    document.body.append(this.box);
    this.now = this.part("now");
    this.seek = this.part("seek");
    this.speed = this.part("speed");
    this.speed.value = String(kept("speed") ?? 1);
    if (!this.speed.value) this.speed.value = "1";
    this.part("play").addEventListener("click", () => player.toggle());
    this.part("back").addEventListener("click", () => player.skip(-15));
    this.part("on").addEventListener("click", () => player.skip(15));
    this.part("follow").addEventListener("click", () => player.follow.resume());
    this.part("close").addEventListener("click", () => player.close());
    this.speed.addEventListener("change", () => {
      keep("speed", this.speed.value === "1" ? null : Number(this.speed.value));
      player.source?.speed(this.rate);
    });
    this.seek.addEventListener("input", () => {
      this.sliding = true;
      this.#times(Number(this.seek.value));
    });
    this.seek.addEventListener("change", () => {
      this.sliding = false;
      player.seek(Number(this.seek.value));
    });
  }

  part(name) {
    return this.box.querySelector(`[data-part='${name}']`);
  }

  get rate() {
    return Number(this.speed.value) || 1;
  }

  show(visible) {
    this.box.hidden = !visible;
    document.documentElement.classList.toggle("has_bar", visible);
  }

  /** @param {boolean} following while nothing plays there is nothing to follow */
  follows(following) {
    this.part("follow").hidden = following;
  }

  state({ playing, rate }, lasting) {
    const play = this.part("play");
    play.setAttribute("aria-label", playing ? play.dataset.pause : play.dataset.play);
    play.classList.toggle("is_playing", playing);
    if ([...this.speed.options].some((option) => Number(option.value) === rate)) this.speed.value = String(rate);
    this.seek.max = String(Math.ceil(lasting));
    this.seek.disabled = !lasting;
  }

  /** Before anything plays: where it would begin. */
  wait(time, lasting) {
    this.seek.max = String(Math.ceil(lasting));
    this.tick(time, lasting);
    this.chapter(document.getElementById(`t=${clock(Math.floor(time))}`));
  }

  tick(time, lasting) {
    if (this.sliding) return;
    this.lasting = lasting;
    const second = Math.floor(time);
    if (second === this.second && lasting === this.shownFor) return;
    this.shownFor = lasting;
    this.second = second;
    this.seek.value = String(second);
    this.#times(second);
  }

  #times(second) {
    const whole = this.lasting ? clock(Math.floor(this.lasting)) : "";
    this.part("time").textContent = clock(second);
    this.part("whole").textContent = whole;
    this.seek.setAttribute("aria-valuetext", whole ? `${clock(second)} / ${whole}` : clock(second));
    this.seek.style.setProperty("--done", this.lasting ? `${(100 * second) / this.lasting}%` : "0%");
  }

  /** Name the chapter that plays, with a way to it. */
  chapter(paragraph) {
    const chapter = paragraph?.closest(".chapter");
    const title = chapter?.querySelector("h2 a") ?? document.querySelector("h1");
    if (this.now.textContent !== title.textContent.trim()) this.now.textContent = title.textContent.trim();
    this.now.href = paragraph ? `#${paragraph.id}` : "#page_main";
  }
}
