/** Times in addresses: `#t=1:05:37`, `#t=37:36-2` (the second at that second), `#t=3937`. */

/**
 * Seconds of a time stamp, or null where it is none.
 * @param {string} stamp such as `1:05:37`, `37:36` or `3937`
 * @returns {number | null}
 */
export function seconds(stamp) {
  if (!/^\d+(:\d{1,2}){0,2}(\.\d+)?$/.test(stamp)) return null;
  return stamp.split(":").reduce((total, part) => total * 60 + Number(part), 0);
}

/**
 * Seconds that a fragment asks for, or null. Of a range, `#t=10,20`, the beginning.
 * @param {string} fragment with or without its `#`
 * @returns {number | null}
 */
export function fragmentSeconds(fragment) {
  const found = /^#?t=([\d:.]+)/.exec(fragment);
  return found && seconds(found[1]);
}

/**
 * Place of the last of ascending times that is not after a moment; -1 where all are.
 * @param {number[]} times
 * @param {number} moment
 */
export function lastNotAfter(times, moment) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
