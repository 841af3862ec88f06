/** What the scripts say, in the words of the site. */
import { sharedPart } from "../parts.js";

const language = document.documentElement.lang || "en";

export function wording() {
  const words = JSON.parse(sharedPart("[data-words]").dataset.words);
  const number = (value) => value.toLocaleString(language === "en" ? "en-GB" : language);

  function say(name, values = {}) {
    return words[name].replace(/\{(\w+)\}/g, (whole, key) =>
      typeof values[key] === "number" ? number(values[key]) : (values[key] ?? whole),
    );
  }

  return {
    say,
    passages: (count) => (count === 1 ? say("passage") : say("passages", { count })),
    conversations: (count) => (count === 1 ? say("conversation") : say("conversations", { count })),
  };
}

/** A date for people, of `2024-11-11`. */
export function date(iso) {
  if (!iso) return "";
  const style = { dateStyle: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, style).format(new Date(`${iso}T00:00Z`));
}

/** `1:05:37` of milliseconds. */
export function clock(ms) {
  if (ms === null) return "";
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
  const hours = Math.floor(seconds / 3600);
  return hours ? `${hours}:${parts.join(":")}` : parts.join(":").replace(/^0/, "");
}
