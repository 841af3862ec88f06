"""Where everybody's turns and the chapters lie between the beginning and the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator.assemble.pieces import count_words
from generator.model import Episode, Speaker, Turn

_MOST_LANES = 8

Span = tuple[float, float]
"""Beginning and end as parts of the whole, from 0 to 1."""


class Lane(Struct, frozen=True):
    """When one voice speaks; `None` stands for the quiet ones together."""

    speaker: Speaker | None
    spans: tuple[Span, ...]


class Timeline(Struct, frozen=True):
    """An episode from its beginning to its end. Without times, words stand for them."""

    lanes: tuple[Lane, ...]
    """In order of first speech."""
    chapters: tuple[Span, ...]


def timeline(episode: Episode) -> Timeline:
    """Place every turn and every chapter of an episode."""
    turns = place_turns(episode)
    starts, index = [], 0
    for chapter in episode.chapters:
        starts.append(turns[index][1][0] if index < len(turns) else 1.0)
        index += len(chapter.turns)
    return Timeline(
        lanes=tuple(_lanes(episode, turns)),
        chapters=tuple(zip(starts, [*starts[1:], 1.0], strict=True)),
    )


def place_turns(episode: Episode) -> list[tuple[Speaker, Span]]:
    """Say of every turn who speaks and where it lies."""
    turns = list(_timed(episode) if episode.timed else _counted(episode))
    length = episode.duration_ms if episode.timed else None
    total = max(length or 0, *(end for _, _, end in turns)) or 1
    return [(speaker, (start / total, end / total)) for speaker, start, end in turns]


def merged(spans: Iterable[Span], whole: int, shortest: int) -> list[tuple[int, int]]:
    """Count spans in parts of which there are `whole`; those that touch are one.

    None is shorter than `shortest`, so that no interjection is invisible.
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        left = round(start * whole)
        right = max(round(end * whole), left + shortest)
        if found and left <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def word_count(turn: Turn) -> int:
    """Count the words of a turn; where a script has no spaces, some letters count as a word."""
    return sum(
        len(text.split()) if text.isascii() else round(count_words(text))
        for text in (paragraph.text for paragraph in turn.paragraphs)
    )


def _timed(episode: Episode) -> Iterator[tuple[Speaker, int, int]]:
    turns = episode.turns
    for index, turn in enumerate(turns):
        start = turn.start_ms or 0
        following = turns[index + 1].start_ms if index + 1 < len(turns) else episode.duration_ms
        end = turn.end_ms if turn.end_ms is not None else following
        yield turn.speaker, start, max(start, end or start)


def _counted(episode: Episode) -> Iterator[tuple[Speaker, int, int]]:
    passed = 0
    for turn in episode.turns:
        start, passed = passed, passed + word_count(turn)
        yield turn.speaker, start, passed


def _lanes(episode: Episode, turns: Sequence[tuple[Speaker, Span]]) -> Iterator[Lane]:
    """Give each voice its lane; where there are too many, the quietest share the last one."""
    found: dict[str, list[Span]] = {speaker.slug: [] for speaker in episode.speakers}
    for speaker, span in turns:
        found[speaker.slug].append(span)
    own = list(episode.speakers)
    if len(own) > _MOST_LANES:
        loudest = sorted(own, key=lambda s: -sum(end - start for start, end in found[s.slug]))
        own = [s for s in own if s in loudest[: _MOST_LANES - 1]]
    for speaker in own:
        yield Lane(speaker, tuple(found.pop(speaker.slug)))
    if found:
        yield Lane(None, tuple(sorted(span for spans in found.values() for span in spans)))
