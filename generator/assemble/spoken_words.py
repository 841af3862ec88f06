"""The words of a text with the punctuation around each."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word and what stands between it and its neighbours."""

    start: int
    end: int
    text: str
    lower: str
    """In lower case, with a straight apostrophe."""
    before: str
    """Everything since the word before: white space and punctuation."""
    after: str
    """Everything up to the word after."""


def spoken_words(text: str) -> list[Spoken]:
    """Return the words of `text` in order; hyphens, apostrophes and inner stops join."""
    matches = list(_WORD.finditer(text))
    edges = [0, *(match.end() for match in matches)]
    starts = [*(match.start() for match in matches), len(text)]
    gaps = [text[left:right] for left, right in zip(edges, starts, strict=True)]
    return [
        Spoken(
            match.start(),
            match.end(),
            match.group(),
            match.group().lower().replace("’", "'"),
            gaps[index],
            gaps[index + 1],
        )
        for index, match in enumerate(matches)
    ]
