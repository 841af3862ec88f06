"""The search index, and the scripts that read it in the browser."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from generator.library import Library

_BROWSER = Path(__file__).parent.parent / "browser"


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """What the search needs on the site."""

    entry: str
    """Path of the file from which the search starts."""
    files: dict[str, bytes]


def build_search(library: Library) -> SearchFiles:
    """Make the search index over the paragraphs of all episodes."""
    from lunr import lunr

    documents = [
        {
            "id": f"episodes/{episode.slug}/#{paragraph.anchor}",
            "text": paragraph.text,
            "speaker": turn.speaker.name,
            "chapter": chapter.title,
            "episode": episode.title,
        }
        for episode in library.episodes
        for chapter in episode.chapters
        for turn in chapter.turns
        for paragraph in turn.paragraphs
    ]
    index = lunr("id", ("text", "speaker", "chapter", "episode"), documents).serialize()
    entry = "search/index.json"
    return SearchFiles(entry, {entry: json.dumps(index, sort_keys=True).encode()})


def lunr_script() -> bytes:
    """Give lunr.js, an ES module that the build of the package has put beside it."""
    return (_BROWSER / "lunr.js").read_bytes()
