import { say } from "../toast.js";

/**
 * Put text on the clipboard and say so.
 * @param {string} text
 * @param {string} message name of the toast's words
 */
export async function copy(text, message) {
  try {
    await navigator.clipboard.writeText(text);
    say(message);
  } catch {
    say(copyAsBefore(text) ? message : "failed");
  }
}

/** Where the clipboard is closed to scripts, as on plain http: a selection that is copied. */
function copyAsBefore(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
