"""The words of a text with the punctuation around each."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import accumulate

_WORD = re.compile(r"([$£€#@]?\w+(?:[-'’.]\w+)*)")


class SpokenWords:
    """Words in order, as parallel lists: a conversation has tens of thousands of them."""

    def __init__(self, text: str) -> None:
        parts = _WORD.split(text)
        self._parts = parts
        self.gaps = parts[::2]
        """White space and punctuation: `gaps[i]` before word `i`, `gaps[i + 1]` after it."""
        said = parts[1::2]
        self.words = [word.replace("’", "'") for word in said] if "’" in text else said
        """Hyphens, apostrophes and inner stops join; apostrophes are straight."""
        self.lower = "\n".join(self.words).lower().split("\n") if said else []

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in the text."""
        return self._edges[1:-1:2]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends in the text."""
        return self._edges[2::2]

    @cached_property
    def _edges(self) -> list[int]:
        return list(accumulate(map(len, self._parts), initial=0))
