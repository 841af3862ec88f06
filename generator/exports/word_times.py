"""Times of words inside paragraphs, for the player that follows along."""

from __future__ import annotations

from msgspec.json import encode

from generator.model import Episode, Paragraph

FILE = "words.json"


def has_word_times(episode: Episode) -> bool:
    """Tell whether the source times words, or captions, inside paragraphs."""
    return any(p.marks for turn in episode.turns for p in turn.paragraphs)


def word_times(episode: Episode) -> str:
    """Write `{anchor: [characters, hundredths, …]}`: the steps from one timed word to the next.

    Characters are UTF-16 units, as JavaScript counts them, from the start of the paragraph; times
    are hundredths of a second, the first from the start of the recording. Paragraphs without times
    inside are left out. A caption is one entry where captions are all that the source times.
    """
    table = {
        p.anchor: _steps(p) for turn in episode.turns for p in turn.paragraphs if len(p.marks) > 1
    }
    return encode(table).decode()


def _steps(paragraph: Paragraph) -> list[int]:
    steps: list[int] = []
    last_place = last_time = 0
    plain = paragraph.text.isascii()
    for mark in paragraph.marks:
        place = mark.offset if plain else _utf16(paragraph.text[: mark.offset])
        time = max(round(mark.time_ms / 10), last_time)
        steps += [place - last_place, time - last_time]
        last_place, last_time = place, time
    return steps


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
