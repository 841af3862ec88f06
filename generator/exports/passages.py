"""Paragraphs in order of speech, each with who speaks and from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from generator.exports.plain import plain
from generator.model import Episode, Paragraph, Turn

_MS_PER_CHARACTER = 1000 / 15
"""English conversation runs at about 15 characters a second, spaces counted."""
INSTANT_MS = 1000
"""How long speech is shown that took no time in the source, whose stamps are whole seconds."""


class Passage(Struct, frozen=True):
    """A paragraph of a timed episode. Starts never decrease, and no end is before its start."""

    turn: Turn
    text: str
    start_ms: int
    end_ms: int
    """The start once more where the source gives the speech no time."""

    @property
    def shown_until_ms(self) -> int:
        return self.end_ms if self.end_ms > self.start_ms else self.start_ms + INSTANT_MS


def passages(episode: Episode) -> Iterator[Passage]:
    """Give the passages of an episode that has times.

    A paragraph ends where the next one of its turn starts, the last one where the turn ends; where
    the source does not say, at the next start, and at the end of the episode.
    """
    spoken = [(turn, paragraph) for turn in episode.turns for paragraph in turn.paragraphs]
    starts = list(_starts(spoken))
    starts.append(max(episode.duration_ms or 0, starts[-1] if starts else 0))
    for (turn, paragraph), following, (start, next_start) in zip(
        spoken, [*(turn for turn, _ in spoken[1:]), None], pairwise(starts), strict=True
    ):
        text = plain(paragraph.text)
        end = next_start
        if following is not turn and turn.end_ms is not None:
            end = turn.end_ms
        if not text:
            continue
        yield Passage(turn, text, start, max(end, start))


def _starts(spoken: list[tuple[Turn, Paragraph]]) -> Iterator[int]:
    latest, length, before = 0, 0, None
    for turn, paragraph in spoken:
        start = paragraph.start_ms
        if start is None and turn is not before:
            start = turn.start_ms
        if start is None:
            start = latest + round(length * _MS_PER_CHARACTER)
        latest = max(latest, start)
        yield latest
        length, before = len(paragraph.text), turn
