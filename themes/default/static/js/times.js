/** Times in addresses: `#t=1:05:37`, `#t=37:36-2` (the second at that second), `#t=10,20`, `#t=3937`. */

/**
 * Seconds of a time stamp, or null where it is none.
 * @param {string} stamp such as `1:05:37`, `37:36` or `3937`
 * @returns {number | null}
 */
export function seconds(stamp) {
  if (!/^\d+(:\d{1,2}){0,2}(\.\d+)?$/.test(stamp)) return null;
  return stamp.split(":").reduce((total, part) => total * 60 + Number(part), 0);
}

/** The fragment of this page's address as it is meant; as it stands where it is broken. */
export function fragmentHere() {
  try {
    return decodeURIComponent(location.hash);
  } catch {
    return location.hash;
  }
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
 * Beginning and end of a fragment that asks for a range, in seconds, or null.
 * @param {string} fragment such as `#t=1:05:37,1:06:10.5`
 * @returns {[number, number] | null}
 */
export function fragmentRange(fragment) {
  const found = /^#?t=([\d:.]+),([\d:.]+)$/.exec(fragment);
  const [start, end] = found ? [seconds(found[1]), seconds(found[2])] : [null, null];
  return start !== null && end !== null && start < end ? [start, end] : null;
}

/**
 * A time as addresses and pages write it: `37:36`, `1:05:37`, with decimals where asked for.
 * @param {number} time in seconds
 * @param {number} decimals
 */
export function clock(time, decimals = 0) {
  const units = Math.round(time * 10 ** decimals);
  const whole = Math.floor(units / 10 ** decimals);
  const rest = units % 10 ** decimals;
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (number) => String(number).padStart(2, "0");
  const tail = rest ? `.${String(rest).padStart(decimals, "0").replace(/0+$/, "")}` : "";
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}${tail}`;
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
