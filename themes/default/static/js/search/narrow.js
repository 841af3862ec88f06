/** What filters and excluded words leave of the archive. */
import { matchEpisodes, matchPeople } from "./names.js";
import { SPEAKER } from "./shards.js";

/**
 * @param {import("./engine.js").Engine} engine
 * @param {import("./query.js").Query} query
 * @returns {Promise<Uint8Array>} 1 for each document that is let through
 */
export async function allowed(engine, query) {
  const { archive } = engine;
  const sets = await Promise.all([
    ...query.episode.map(async (said) => ranges(archive, await matchEpisodes(archive, said))),
    ...query.year.map((said) => ranges(archive, ofYear(archive, said))),
    ...query.speaker.map((said) => bySpeaker(engine, said)),
  ]);
  const found = new Uint8Array(archive.total).fill(1);
  for (const set of sets) for (let i = 0; i < found.length; i++) found[i] &= set[i];
  for (const { documents } of await engine.words.excluded(query.not)) {
    for (const document of documents) found[document] = 0;
  }
  return found;
}

function ofYear(archive, said) {
  return archive.years.flatMap((year, i) => (String(year) === said ? [i] : []));
}

function ranges({ starts, total }, episodes) {
  const found = new Uint8Array(total);
  for (const episode of episodes) found.fill(1, starts[episode], starts[episode + 1]);
  return found;
}

async function bySpeaker({ archive, terms }, said) {
  const found = new Uint8Array(archive.total);
  const slugs = await matchPeople(archive, said);
  const entries = await Promise.all(slugs.map((slug) => terms.find(SPEAKER + slug)));
  for (const entry of entries) for (const document of entry?.documents ?? []) found[document] = 1;
  return found;
}
