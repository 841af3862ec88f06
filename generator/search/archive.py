"""The files of the search, from the Library: manifest, shards, texts, lists, words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, groupby

from msgspec import Struct

from generator.library import Library
from generator.model import Episode
from generator.search.analysis import Analysis
from generator.search.documents import episode_documents, languages, searched
from generator.search.languages import primary, stems
from generator.search.names import named, tag
from generator.search.packing import packed, packed_json
from generator.search.postings import ArchiveIndex, EpisodeIndex, EpisodeIndexer, joined
from generator.search.shards import make_shards
from generator.search.spelling import words_by_length
from generator.search.texts import EpisodeTexts, episode_texts

FORMAT = 2
"""Goes up whenever the scripts of an older site could not read the files any more."""


class EpisodeParts(Struct, frozen=True):
    """What the search needs of one episode or several neighbours, whatever the others are."""

    counts: tuple[int, ...]
    """Documents of each episode."""
    index: EpisodeIndex
    """The postings of all of them, whose documents are counted from 0."""
    texts: tuple[EpisodeTexts, ...]


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
    return EpisodeParts((documents,), indexer.finish(documents), (episode_texts(episode),))


def joined_parts(parts: Sequence[EpisodeParts]) -> EpisodeParts:
    """Make one part of those of neighbours, in their order."""
    return EpisodeParts(
        tuple(chain.from_iterable(part.counts for part in parts)),
        joined(part.index for part in parts),
        tuple(chain.from_iterable(part.texts for part in parts)),
    )


def archive_files(
    library: Library,
    parts: Iterable[EpisodeParts],
    folder: str,
    pack: Callable[[bytes], bytes] = packed,
) -> tuple[str, dict[str, bytes]]:
    """Make the files of the search below `folder`; gives the path of the manifest too.

    `parts` are those of the episodes, in the order of `searched`.

    The name of each file but the manifest holds a tag of its contents, so that none ever changes
    under its name, and a change of one episode leaves the files of others alone. The manifest names
    them all, but for the texts, which the episodes' cards name; it is asked for anew each time.
    """
    episodes = searched(library)
    index = ArchiveIndex()
    counts: list[int] = []
    cards: list[bytes] = []
    texts: dict[str, bytes] = {}
    for part in parts:
        index.join(sum(counts), part.index)
        counts += part.counts
        for each in part.texts:
            texts[f"t{len(cards)}-{tag(each.pieces)}.bin"] = each.pieces
            cards.append(each.card)
    shards = list(make_shards(index))
    words = words_by_length(index)
    people = list(_people(library))
    titles = [[e.slug, e.title, e.number, _year(e.date)] for e in episodes]
    tags, files = named(
        {
            "i": {number: pack(shard.data) for number, shard in enumerate(shards)},
            "e": dict(enumerate(cards)),
            "w": {length: pack(text.encode()) for length, text in words.items()},
            "episodes": {0: packed_json(titles)},
            "people": {0: packed_json(people)},
        }
    )
    manifest = {
        "format": FORMAT,
        "documents": sum(counts),
        "languages": [_language(code) for code in _codes(library)],
        "shards": "\n".join(shard.start for shard in shards),
        "episodes": counts,
        "years": [
            [year, len(list(group))] for year, group in groupby(_year(e.date) for e in episodes)
        ],
        "words": list(words),
        "tags": tags,
    }
    entry = f"{folder}index.bin"
    files |= texts
    return entry, {entry: packed_json(manifest)} | {folder + name: files[name] for name in files}


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
