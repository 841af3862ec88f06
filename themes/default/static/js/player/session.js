/** Tell the system what plays, for its lock screen and its keys (Media Session API). */
export class Session {
  /** @param {import("./player.js").Player} player */
  constructor(player) {
    this.session = navigator.mediaSession;
    if (!this.session) return;
    const { title, artist, album, image } = document.getElementById("page_player").dataset;
    // A picture of another host would be asked for there, and nobody has been asked whether they want it.
    const { origin, href: src } = new URL(image, location.href);
    this.facts = { title, artist, album, artwork: image && origin === location.origin ? [{ src }] : [] };
    const actions = {
      play: () => player.play(),
      pause: () => player.source?.pause(),
      seekbackward: ({ seekOffset }) => player.skip(-(seekOffset ?? 15)),
      seekforward: ({ seekOffset }) => player.skip(seekOffset ?? 15),
      seekto: ({ seekTime }) => player.seek(seekTime),
      previoustrack: () => player.chapter(-1),
      nexttrack: () => player.chapter(1),
      stop: () => player.close(),
    };
    for (const [name, action] of Object.entries(actions)) {
      try {
        this.session.setActionHandler(name, action);
      } catch {
        // This browser does not know the action.
      }
    }
  }

  update(source, lasting, chapter) {
    if (!this.session) return;
    if (this.chapter !== chapter || !this.session.metadata) {
      this.chapter = chapter;
      const { title, album, ...rest } = this.facts;
      const named = chapter && chapter !== title;
      this.session.metadata = new MediaMetadata({ ...rest, title: named ? chapter : title, album: named ? title : album });
    }
    this.session.playbackState = source.playing ? "playing" : "paused";
    if (lasting && source.time <= lasting) {
      this.session.setPositionState({ duration: lasting, position: source.time, playbackRate: source.rate });
    }
  }
}
