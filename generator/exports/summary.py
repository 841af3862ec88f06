"""An episode in a sentence or two."""

from __future__ import annotations

from generator.exports.plain import plain
from generator.model import Episode

_LONGEST = 300


def summary(episode: Episode) -> str:
    """Give the publisher's summary of an episode, else how it begins."""
    if episode.summary and (given := plain(episode.summary)):
        return given
    return beginning(episode.opening or " ".join(turn.text for turn in episode.turns[:3]))


def beginning(text: str, longest: int = _LONGEST) -> str:
    """Cut text at a word so that it has at most `longest` characters."""
    words = plain(text[: longest * 4])
    if len(words) <= longest:
        return words
    cut = words[: longest - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
