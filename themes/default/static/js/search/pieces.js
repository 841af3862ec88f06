/** Pieces of a file, each packed by itself: an episode's text. */
import { unpack } from "./store.js";

// Nearer pieces than this are fetched as one.
const GAP_BYTES = 600;
const text = new TextDecoder();
/** Files that a host has sent whole. */
const wholes = new Map();

/**
 * @param {import("./store.js").Store} store
 * @param {string} name
 * @param {{start: number, end: number}[]} pieces where they lie, in order
 * @returns {Promise<string[]>}
 */
export async function readPieces(store, name, pieces) {
  const key = (piece) => `${name} ${piece.start}`;
  for (const run of runs(pieces.filter((piece) => !store.has(key(piece))))) {
    const got = read(store, name, run[0].start, run.at(-1).end);
    for (const piece of run) {
      store.keep(key(piece), async () => {
        const { bytes, start } = await got;
        return text.decode(await unpack(bytes.subarray(piece.start - start, piece.end - start)));
      });
    }
  }
  return Promise.all(pieces.map((piece) => store.keep(key(piece))));
}

async function read(store, name, start, end) {
  const whole = wholes.get(name);
  if (whole) return { bytes: whole, start: 0 };
  const { status, bytes } = await store.bytes(name, start, end);
  if (status === 206) return { bytes, start };
  wholes.set(name, bytes);
  return { bytes, start: 0 };
}

function runs(pieces) {
  const found = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && piece.start - last.at(-1).end <= GAP_BYTES) last.push(piece);
    else found.push([piece]);
  }
  return found;
}
