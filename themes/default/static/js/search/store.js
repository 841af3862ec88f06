/** The files of the search: fetched when they are needed, unpacked, and kept. */

/** A file could not be had; the reader may try again. */
export class LoadError extends Error {}

const RETRY_MS = 400;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const text = new TextDecoder();

/** Unpack raw DEFLATE. */
export async function unpack(bytes) {
  if (typeof DecompressionStream === "undefined") {
    const { inflate } = await import("./inflate.js");
    return inflate(bytes);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function ask(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new LoadError(`${answer.status} ${url}`);
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** Ask once more before giving up: connections on the way drop requests. */
async function get(url, options) {
  try {
    return await ask(url, options);
  } catch (error) {
    if (options?.signal?.aborted) throw error;
    await pause(RETRY_MS);
    try {
      return await ask(url, options);
    } catch (again) {
      throw again.name === "AbortError" ? again : new LoadError(again.message);
    }
  }
}

export class Store {
  #entry;
  #tags = {};
  #kept = new Map();
  #wanted = new AbortController();

  /** @param {string} entry address of the manifest */
  constructor(entry) {
    this.#entry = entry;
  }

  /** What there is; asked of the host each time, as it changes under its name. */
  async manifest() {
    const manifest = await this.keep("manifest", async () => {
      const { bytes } = await get(this.#entry, { cache: "no-cache" });
      return JSON.parse(text.decode(await unpack(bytes)));
    });
    this.#tags = manifest.tags;
    return manifest;
  }

  #address(name) {
    return new URL(`${name}.bin`, this.#entry).href;
  }

  /** A packed file, unpacked; its name ends with a tag of its contents (`generator/search/names.py`). */
  file(name) {
    const [kind, number] = name.split(/(\d+)/);
    return this.keep(name, async () => {
      // Four neighbours share a tag.
      const place = kind === "e" ? number >> 2 : number;
      const tag = this.#tags[kind].substr(4 * place, 4);
      return unpack((await get(this.#address(`${name}-${tag}`))).bytes);
    });
  }

  /** What is made of a file, once. */
  made(name, make) {
    return this.keep(`${name} made`, async () => make(await this.file(name)));
  }

  json(name) {
    return this.made(name, (bytes) => JSON.parse(text.decode(bytes)));
  }

  lines(name) {
    return this.made(name, (bytes) => text.decode(bytes).split("\n"));
  }

  /** Forget what was asked for an answer that nobody waits for any more. */
  drop() {
    this.#wanted.abort();
    this.#wanted = new AbortController();
  }

  /** Some bytes of a file, to be taken out of the answer: the host may send the whole file. */
  async bytes(name, start, end) {
    const headers = { Range: `bytes=${start}-${end - 1}` };
    // Chromium lets requests for one file wait for each other unless they pass its store by.
    return get(this.#address(name), { headers, cache: "no-store", signal: this.#wanted.signal });
  }

  has(name) {
    return this.#kept.has(name);
  }

  /** Keep what is made, unless it fails: then it is made anew when it is next wanted. */
  keep(name, make) {
    const known = this.#kept.get(name);
    if (known) return known;
    const made = make();
    this.#kept.set(name, made);
    made.catch(() => this.#kept.delete(name));
    return made;
  }
}
