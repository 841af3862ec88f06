/** Shows what was found: episodes, their chapters, their passages. */
import { clock, date } from "./wording.js";
import { element, marked, svg } from "./element.js";

/**
 * @param {{root: string, words: object, effective: string}} place where links lead, and in which words
 * @param {object} data an episode as the worker gives it
 * @param {() => void} [expand] asks for all passages
 */
export function episodeFind(place, data, expand) {
  const address = episodeAddress(place, data.slug);
  const rest = data.total - data.shown;
  return [
    element(
      "header.find_head",
      {},
      element("h2.find_title", {}, element("a", { href: address }, marked(data.title))),
      data.summary?.marks.length ? element("p.find_summary", {}, marked(data.summary)) : null,
    ),
    side(place, data),
    ...data.chapters.map((chapter) => chapterFind(address, chapter)),
    rest > 0 && expand ? restButton(place, data, expand) : null,
  ].filter(Boolean);
}

/** When it was, how many passages there are, and where in the conversation they lie. */
function side({ words }, data) {
  const number = data.number ?? "" ? words.say("number", { number: String(data.number) }) : "";
  const facts = [date(data.date), number].filter(Boolean);
  return element(
    "div.find_side",
    {},
    facts.length > 0 && element("ul.facts", {}, ...facts.map((fact) => element("li", {}, fact))),
    data.total > 0 && element("p.find_count", {}, words.passages(data.total)),
    strip(data.strip),
  );
}

function restButton(place, data, expand) {
  const button = element("button.find_rest", { type: "button" }, place.words.say("rest", { count: data.total }));
  button.addEventListener("click", expand);
  return button;
}

function episodeAddress({ root, effective }, slug) {
  const query = effective ? `?${new URLSearchParams({ q: effective })}` : "";
  return `${root}episodes/${slug}/${query}`;
}

function chapterFind(address, chapter) {
  const start = clock(chapter.start);
  return element(
    "section.find_chapter",
    {},
    chapter.title.text &&
      element(
        "h3",
        {},
        element("a", { href: `${address}#${chapter.slug}` }, marked(chapter.title)),
        start && element("span.find_start", {}, start),
      ),
    chapter.hits.length > 0 && element("ol.hits", {}, ...chapter.hits.map((hit) => passage(address, hit))),
  );
}

function passage(address, hit) {
  const time = /^t=([\d:]+)/.exec(hit.anchor)?.[1] ?? "";
  const color = hit.color < 0 ? "unknown" : `s${hit.color}`;
  return element(
    `li.hit.${color}`,
    {},
    element(
      "a",
      { href: `${address}#${hit.anchor}` },
      element("span.hit_facts", {}, element("span.who", {}, hit.name), " ", element("span.hit_time", {}, time)),
      " ",
      element("span.hit_text", {}, marked(hit)),
    ),
  );
}

/** Where in the conversation the passages lie. */
export function strip(places) {
  const shapes = places.map((x) => ["rect", { x: Math.min(x, 992), y: 0, width: 8, height: 8 }]);
  return svg("0 0 1000 8", { class: "find_strip", preserveAspectRatio: "none", "aria-hidden": "true" }, shapes);
}

/** An episode whose passages are still on their way. */
export function comingFind(place, data) {
  const line = () => element("p.find_coming", { "aria-hidden": "true" });
  return [
    element("header.find_head", {}, line()),
    side(place, data),
    ...Array.from({ length: Math.min(data.total, 3) }, line),
  ];
}
