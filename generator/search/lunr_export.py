"""The whole index as standard Lunr JSON, for those who want to use it with Lunr alone.

It is made by the `lunr` package, from the same terms and with the same parameters as our own
pieces. Documents are named by the address of what was found.
"""

from __future__ import annotations

import json
from typing import Any

from generator.addresses import chapter_place, episode_path, fragment
from generator.library import Library
from generator.model import Episode
from generator.search.analysis import Analysis
from generator.search.documents import episode_documents
from generator.search.languages import primary

K1 = 1.2
TITLE_BOOST = 2


def lunr_index(library: Library) -> bytes:
    """Build the index; its search pipeline stems as lunr.js does where the show is in English."""
    from lunr.builder import Builder

    builder = Builder()
    builder.ref("id")
    builder.field("text")
    builder.field("title", boost=TITLE_BOOST)
    builder.b(0)
    builder.k1(K1)
    for episode in library.episodes:
        analysis = Analysis.of(primary(episode.language))
        names = document_names(episode, own_pages=library.show.has("chapters"))
        for name, document in zip(names, episode_documents(episode), strict=True):
            terms = analysis.text_terms(document.text)
            text, title = ([], terms) if document.title else (terms, [])
            builder.add({"id": name, "text": text, "title": title})
    index: dict[str, Any] = builder.build().serialize()
    # lunr.js refuses terms that are not in its own order.
    index["invertedIndex"].sort(key=lambda entry: entry[0].encode("utf-16-be", "surrogatepass"))
    index["pipeline"] = ["stemmer"] if primary(library.show.language) == "en" else []
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def document_names(episode: Episode, *, own_pages: bool = True) -> list[str]:
    """Give the address of every document of an episode, from the top of the site.

    `own_pages` where a chapter has one.
    """
    page = episode_path(episode.slug)
    names = [page]
    for chapter in episode.chapters:
        if len(episode.chapters) > 1:
            names.append(chapter_place(episode.slug, chapter.slug, own_page=own_pages))
        names += [page + fragment(p.anchor) for turn in chapter.turns for p in turn.paragraphs]
    return names
