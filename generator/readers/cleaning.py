"""Characters that no reader sees and that can do harm: controls, marks that turn text around."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import TimeMark
from generator.patterns import pattern

# Controls that are no white space, embeddings and overrides of direction (which can make a name
# read backwards), byte order marks, non-characters.
_HARMFUL = pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
_SURROGATE = pattern("[\ud800-\udfff]")


def is_clean(text: str) -> bool:
    """Tell whether `text` holds nothing harmful."""
    return (text.isascii() and text.isprintable()) or not (
        _HARMFUL.search(text) or _SURROGATE.search(text)
    )


def clean(text: str, marks: Sequence[TimeMark] = ()) -> tuple[str, tuple[TimeMark, ...]]:
    """Return `text` without harmful characters, and its marks (ms) moved along.

    Halves of characters, which JSON can hold, become the replacement character.
    """
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    places = [match.start() for match in _HARMFUL.finditer(text)]
    moved = []
    passed = 0
    for mark in marks:
        while passed < len(places) and places[passed] < mark.offset:
            passed += 1
        moved.append(TimeMark(mark.offset - passed, mark.time_ms))
    return _HARMFUL.sub("", text), tuple(moved)
