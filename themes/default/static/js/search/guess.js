/** What a word may mean that is not in the index: one that is being typed, or a typo. */
import { plain } from "./folding.js";
import { nearestWord } from "./spelling.js";

const SHARDS_WHILE_TYPING = 2;

/**
 * @param {import("./words.js").Words} words
 * @param {{token: string, common: boolean}} piece a token, and whether it is a stop word
 * @param {boolean} open true while the word may go on
 * @param {{corrected: [string, string][], unknown: string[]}} notes what to tell the reader
 * @returns {Promise<import("./words.js").Group[]>}
 */
export async function guess(words, { token, common }, open, notes) {
  // A character of a script without spaces is a word, or the beginning of one.
  const single = [...token].length === 1 && !/^[a-z0-9]$/i.test(token);
  if (single || (open && token.length > 1)) {
    const going = await becoming(words, token);
    if (going.length) return [words.group(token, going, `${token}*`)];
  }
  if (common) return [];
  if (open && token.length < 4) return [words.group(token, [], token)];
  return [await misspelt(words, token, notes)];
}

async function becoming(words, token) {
  const entries = await words.starting(token, SHARDS_WHILE_TYPING);
  return entries.length ? entries : stems(words, words.folded(token));
}

/** Terms that a word may become which is being typed: `scalin` may become what `scale` stands for. */
async function stems(words, word) {
  return (await words.terms.before(word, 8)).filter(({ term }) => {
    const stem = term.endsWith("e") ? term.slice(0, -1) : term;
    return stem.length > 2 && word.startsWith(stem) && word.length - stem.length <= 4;
  });
}

/** A typo; but a longer one that known words begin with is rather a word that somebody left off. */
async function misspelt(words, token, notes) {
  const begun = token.length > 2 ? await words.starting(token, SHARDS_WHILE_TYPING) : [];
  if (begun.length && token.length > 4) return words.group(token, begun, `${token}*`);
  const better = await nearestWord(plain(token), words.lengths, (length) => words.store.lines(`w${length}`));
  const meant = better ? await words.find(words.pieces(better).flatMap((piece) => piece.alternatives)) : [];
  if (meant.length) {
    notes.corrected.push([token, better]);
    return words.group(token, meant, better);
  }
  if (begun.length) return words.group(token, begun, `${token}*`);
  notes.unknown.push(token);
  return words.group(token, [], token);
}
