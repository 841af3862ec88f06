/** Unpacks raw DEFLATE (RFC 1951) in browsers without DecompressionStream. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** First value and further bits of each length symbol (section 3.2.5). */
const LENGTHS = ladder(28, 3, (i) => (i < 8 ? 0 : (i >> 2) - 1)).concat([[258, 0]]);
const DISTANCES = ladder(30, 1, (i) => (i < 4 ? 0 : (i >> 1) - 1));

function ladder(count, first, bits) {
  let base = first;
  return Array.from({ length: count }, (_, i) => {
    const step = [base, bits(i)];
    base += 1 << bits(i);
    return step;
  });
}

/** Canonical Huffman codes (section 3.2.2) as counts per length and symbols in order. */
function code(lengths) {
  const counts = new Uint16Array(16);
  lengths.forEach((length) => counts[length]++);
  counts[0] = 0;
  const at = new Uint16Array(17);
  for (let i = 1; i < 16; i++) at[i + 1] = at[i] + counts[i];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => length && (symbols[at[length]++] = symbol));
  return { counts, symbols };
}

function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  return [code(lengths), code(new Array(30).fill(5))];
}

/** @param {Uint8Array} bytes */
export function inflate(bytes) {
  let place = 0;
  let held = 0;
  let count = 0;
  let out = new Uint8Array(bytes.length * 4 + 64);
  let size = 0;

  function bits(wanted) {
    while (count < wanted) {
      if (place >= bytes.length) throw new Error("the packed data ends too early");
      held |= bytes[place++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  }

  function room(more) {
    if (size + more <= out.length) return;
    const larger = new Uint8Array(Math.max(out.length * 2, size + more));
    larger.set(out);
    out = larger;
  }

  function symbol({ counts, symbols }) {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      value |= bits(1);
      if (value - counts[length] < first) return symbols[index + value - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      value <<= 1;
    }
    throw new Error("the packed data is broken");
  }

  function dynamicCodes() {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const lengths = new Array(19).fill(0);
    for (let i = 0, n = bits(4) + 4; i < n; i++) lengths[ORDER[i]] = bits(3);
    const meta = code(lengths);
    const all = [];
    while (all.length < literals + distances) {
      const next = symbol(meta);
      if (next < 16) all.push(next);
      else if (next === 16) all.push(...new Array(bits(2) + 3).fill(all.at(-1)));
      else all.push(...new Array(next === 17 ? bits(3) + 3 : bits(7) + 11).fill(0));
    }
    return [code(all.slice(0, literals)), code(all.slice(literals))];
  }

  function stored() {
    held = count = 0;
    const length = bytes[place] | (bytes[place + 1] << 8);
    room(length);
    out.set(bytes.subarray(place + 4, place + 4 + length), size);
    place += 4 + length;
    size += length;
  }

  function block([literals, distances]) {
    for (let next = symbol(literals); next !== 256; next = symbol(literals)) {
      if (next < 256) {
        room(1);
        out[size++] = next;
        continue;
      }
      const [length, lengthBits] = LENGTHS[next - 257];
      const total = length + bits(lengthBits);
      const [distance, distanceBits] = DISTANCES[symbol(distances)];
      const back = distance + bits(distanceBits);
      room(total);
      for (let i = 0; i < total; i++, size++) out[size] = out[size - back];
    }
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) stored();
    else block(kind === 1 ? fixedCodes() : dynamicCodes());
  }
  return out.slice(0, size);
}
