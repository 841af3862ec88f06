/** What is shown of an episode's passages: who, when, and the sentence. */
import { excerpt } from "./excerpt.js";
import { Marker } from "./marks.js";
import { readPieces } from "./pieces.js";

/** Tells what each document of an episode is, from the episode's card. */
class Layout {
  constructor(card, start) {
    this.kinds = [{ kind: "episode" }];
    const many = card.chapters.length > 1;
    let paragraph = 0;
    card.chapters.forEach(([, , count], chapter) => {
      if (many) this.kinds.push({ kind: "chapter", chapter });
      for (let i = 0; i < count; i++) this.kinds.push({ kind: "paragraph", chapter, paragraph: paragraph++ });
    });
    this.start = start;
    this.pieces = pieces(card.pieces);
  }

  of(document) {
    return this.kinds[document - this.start];
  }

  /** The piece that holds a paragraph. */
  piece(paragraph) {
    return this.pieces.find((piece) => paragraph < piece.first + piece.count);
  }
}

function pieces(sizes) {
  const found = [];
  let first = 0;
  let start = 0;
  for (let i = 0; i < sizes.length; i += 2) {
    found.push({ first, count: sizes[i], start, end: start + sizes[i + 1] });
    first += sizes[i];
    start += sizes[i + 1];
  }
  return found;
}

/**
 * Passages of an episode, ready to be shown, in order of speech.
 * @param {import("./engine.js").Ranking} ranking
 * @param {number} section 0 for passages with all of the words, 1 for others
 * @param {number} episode
 * @param {number} most passages to show
 * @returns what the episode is, its passages, and how many there are in all
 */
export async function present(ranking, section, episode, most) {
  const { archive } = ranking.engine;
  const documents = ranking.documents(section, episode);
  const card = await archive.card(episode);
  const layout = new Layout(card, archive.starts[episode]);
  const marker = new Marker(ranking.engine.analysis(card.language), ranking.terms, ranking.query.phrases);
  const heads = documents.map((document) => layout.of(document)).filter((place) => place.kind !== "paragraph");
  const titled = (text) => ({ text, marks: marker.marks(text).map(({ start, end }) => [start, end]) });
  const shown = await passages(ranking, layout, marker, card, documents, most, episode);
  const chapters = new Set([...shown.hits.map((hit) => hit.chapter), ...heads.map((head) => head.chapter)]);
  return {
    slug: card.slug,
    title: titled(card.title),
    date: card.date,
    number: card.number,
    summary: heads.some((head) => head.kind === "episode") ? titled(card.summary) : null,
    chapters: [...chapters]
      .filter((index) => index !== undefined)
      .sort((a, b) => a - b)
      .map((index) => ({
        index,
        title: titled(card.chapters.length > 1 ? card.chapters[index][0] : ""),
        slug: card.chapters[index][1],
        start: card.chapters[index][3],
        hits: shown.hits.filter((hit) => hit.chapter === index),
      })),
    shown: shown.hits.length,
    total: shown.total,
    strip: archive.strip(episode, shown.documents),
  };
}

async function passages(ranking, layout, marker, card, documents, most, episode) {
  const hits = [];
  const spoken = documents.filter((document) => layout.of(document).kind === "paragraph");
  const checked = ranking.verified ? spoken : spoken.slice(0, most);
  const wanted = new Set(checked.map((document) => layout.piece(layout.of(document).paragraph)));
  const inOrder = [...wanted].sort((a, b) => a.start - b.start);
  const texts = await readPieces(ranking.engine.archive.store, `t${episode}-${card.text}`, inOrder);
  const lines = new Map(inOrder.map((piece, i) => [piece, texts[i].split("\n")]));
  const found = [];
  for (const document of checked) {
    const place = layout.of(document);
    const piece = layout.piece(place.paragraph);
    const [speaker, anchor, text] = lines.get(piece)[place.paragraph - piece.first].split("\t");
    if (!marker.fits(text) || ranking.query.notPhrases.some((phrase) => marker.has(text, phrase))) continue;
    found.push(document);
    if (hits.length >= most) continue;
    const [name, , color] = card.speakers[speaker];
    hits.push({ document, chapter: place.chapter, anchor, name, color, ...excerpt(text, marker.marks(text), card.language) });
  }
  hits.sort((a, b) => a.document - b.document);
  return { hits, total: ranking.verified ? found.length : spoken.length, documents: ranking.verified ? found : documents };
}
