"""The files of the search, from the Library: manifest, shards, texts, lists, words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from generator.library import Library
from generator.model import Episode
from generator.search.analysis import Analysis
from generator.search.documents import episode_documents, languages
from generator.search.languages import primary, stems
from generator.search.packing import packed, packed_json
from generator.search.postings import ArchiveIndex, EpisodeIndex, EpisodeIndexer
from generator.search.shards import make_shards
from generator.search.spelling import words_by_length
from generator.search.texts import EpisodeTexts, episode_texts

FORMAT = 1
"""Goes up whenever the scripts of an older site could not read the files any more."""


@dataclass(frozen=True, slots=True)
class EpisodeParts:
    """What the search needs of one episode, whatever the others are."""

    index: EpisodeIndex
    texts: EpisodeTexts


def episode_parts(episode: Episode) -> EpisodeParts:
    """Make an episode's part of the search."""
    indexer = EpisodeIndexer(_analysis(primary(episode.language)))
    documents = 0
    for document, each in enumerate(episode_documents(episode)):
        if each.title:
            indexer.add_title(document, each.text)
        else:
            indexer.add_text(document, each.text)
            indexer.add_speaker(document, each.speaker)
        documents = document + 1
    return EpisodeParts(indexer.finish(documents), episode_texts(episode))


def archive_files(
    library: Library, parts: Iterable[EpisodeParts], folder: str
) -> tuple[str, dict[str, bytes]]:
    """Make the files of the search below `folder`; gives the path of the manifest too.

    `parts` are those of the episodes, in their order.

    All files but the manifest lie in a folder that is named after what is in it, so that none
    ever changes under its name; the manifest has to be asked for anew each time.
    """
    index = ArchiveIndex()
    counts: list[int] = []
    files: dict[str, bytes] = {}
    for number, part in enumerate(parts):
        index.join(sum(counts), part.index)
        counts.append(part.index.documents)
        files[f"e{number}.bin"] = part.texts.card
        files[f"t{number}.bin"] = part.texts.pieces
    shards = list(make_shards(index))
    words = words_by_length(index)
    files |= {f"i{number}.bin": packed(shard.data) for number, shard in enumerate(shards)}
    files |= {f"w{length}.bin": packed(text.encode()) for length, text in words.items()}
    files["episodes.bin"] = packed_json(
        [[e.slug, e.title, e.number, _year(e.date)] for e in library.episodes]
    )
    files["people.bin"] = packed_json(list(_people(library)))
    version = _digest(files)
    manifest = {
        "format": FORMAT,
        "folder": f"{version}/",
        "documents": sum(counts),
        "languages": [_language(code) for code in _codes(library)],
        "shards": "\n".join(shard.start for shard in shards),
        "episodes": counts,
        "years": [
            [year, len(list(group))]
            for year, group in groupby(_year(e.date) for e in library.episodes)
        ],
        "words": list(words),
    }
    entry = f"{folder}index.bin"
    found = {f"{folder}{version}/{name}": data for name, data in files.items()}
    return entry, {entry: packed_json(manifest), **found}


@cache
def _analysis(code: str) -> Analysis:
    return Analysis.of(code)


def _codes(library: Library) -> list[str]:
    return list(dict.fromkeys(primary(language) for language in languages(library)))


def _language(code: str) -> dict[str, object]:
    return {"code": code, "stem": stems(code), "stop": " ".join(sorted(Analysis.of(code).stop))}


def _people(library: Library) -> Iterator[tuple[str, str, int]]:
    """Give slug, name and number of episodes of everybody who speaks."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for episode in library.episodes:
        for speaker in episode.speakers:
            names.setdefault(speaker.slug, speaker.name)
            counts[speaker.slug] = counts.get(speaker.slug, 0) + 1
    for slug in sorted(counts, key=lambda slug: (-counts[slug], slug)):
        yield slug, names[slug], counts[slug]


def _year(date: object) -> int:
    return getattr(date, "year", 0)


def _digest(files: dict[str, bytes]) -> str:
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return total.hexdigest()[:10]
