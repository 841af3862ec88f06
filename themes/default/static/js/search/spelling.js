/** "Did you mean …": the word of the archive that is nearest to what was typed. */

/**
 * Edits between two words (Damerau and Levenshtein, neighbours swapped count as one), or more than
 * `most` where there are more.
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length];
}

/**
 * @param {string} word in its plain form
 * @param {number[]} lengths of words that there are lists of
 * @param {(length: number) => Promise<string[]>} list
 * @returns {Promise<string | null>}
 */
export async function nearestWord(word, lengths, list) {
  if (word.length < 3) return null;
  const most = word.length < 6 ? 1 : 2;
  const near = lengths.filter((length) => Math.abs(length - word.length) <= most);
  const lists = await Promise.all(near.map(list));
  let best = null;
  let least = Infinity;
  for (const line of lists.flat()) {
    const [candidate, weight] = line.split(" ");
    const edits = distance(word, candidate, most);
    if (edits > most) continue;
    // A typo seldom hits the first letter, and a common word is meant more often.
    const cost = edits * 10 + (candidate[0] === word[0] ? 0 : 4) - Math.min(Number(weight), 12) / 4;
    if (cost < least) [least, best] = [cost, candidate];
  }
  return best;
}
