/** Whom and what `speaker:…` and `episode:…` mean. */
import { fold, plain } from "./folding.js";
import { tokens } from "./tokens.js";

/** Numbers of episodes: by their number, their slug, or words of their title. */
export async function matchEpisodes(archive, said) {
  const episodes = await archive.episodes();
  const exact = indexes(episodes, ([slug, , number]) => slug === said || String(number) === said);
  return exact.length ? exact : indexes(episodes, ([slug, title]) => named(`${title} ${slug}`, said));
}

/** Slugs of people, by their slug or words of their name. */
export async function matchPeople(archive, said) {
  const people = await archive.people();
  const exact = people.filter(([slug]) => slug === said);
  return (exact.length ? exact : people.filter(([, name]) => named(name, said))).map(([slug]) => slug);
}

function indexes(list, test) {
  return list.flatMap((item, i) => (test(item) ? [i] : []));
}

const wordsOf = (text) => tokens(text).map(({ token }) => fold(plain(token), ""));

/** Whether each word begins a word of the name. */
function named(name, said) {
  const words = wordsOf(name);
  const asked = wordsOf(said);
  return asked.length > 0 && asked.every((word) => words.some((each) => each.startsWith(word)));
}
