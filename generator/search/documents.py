"""What is searched: every paragraph, and the titles of episodes and chapters."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.library import Library
from generator.model import Chapter, Episode


class Document(Struct, frozen=True):
    """One thing that can be found; documents are numbered from 0 in the order they are given."""

    text: str
    title: bool
    """True for the head of an episode or a chapter, whose words count for more."""
    speaker: str
    """Slug of who speaks; empty for a head."""


def episode_documents(episode: Episode) -> Iterator[Document]:
    """Give an episode's documents: its head, then each chapter's head and its paragraphs.

    A lone chapter has no head, as readers never see its title. The browser counts on this order.
    """
    yield Document(_head(episode), True, "")
    for chapter in episode.chapters:
        if len(episode.chapters) > 1:
            yield Document(_chapter_head(chapter), True, "")
        for turn in chapter.turns:
            for paragraph in turn.paragraphs:
                yield Document(paragraph.text, False, turn.speaker.slug)


def searched(library: Library) -> tuple[Episode, ...]:
    """Give the episodes in the order in which the search numbers them.

    The oldest comes first, so that a new one changes neither the numbers of the others nor the
    names of their files.
    """
    return library.episodes[::-1]


def languages(library: Library) -> tuple[str, ...]:
    """Give the languages of the episodes, that of the show first."""
    found = {library.show.language, *(episode.language for episode in library.episodes)}
    return tuple(sorted(found, key=lambda code: (code != library.show.language, code)))


def _head(episode: Episode) -> str:
    names = [speaker.name for speaker in episode.speakers if speaker.named]
    return "\n".join([episode.title, episode.summary or "", *names, *episode.tags])


def _chapter_head(chapter: Chapter) -> str:
    return f"{chapter.title}\n{chapter.summary or ''}"
