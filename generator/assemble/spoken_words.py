"""The words of a text with the punctuation around each."""

from __future__ import annotations

import re
from itertools import accumulate

_WORD = re.compile(r"([$£€#@]?\w+(?:[-'’.]\w+)*)")


class SpokenWords:
    """Words in order, as parallel lists: a conversation has tens of thousands of them."""

    def __init__(self, text: str) -> None:
        parts = _WORD.split(text)
        edges = list(accumulate(map(len, parts), initial=0))
        self.gaps = parts[::2]
        """White space and punctuation: `gaps[i]` before word `i`, `gaps[i + 1]` after it."""
        self.starts = edges[1:-1:2]
        self.ends = edges[2::2]
        joined = "\n".join(parts[1::2]).replace("’", "'")
        self.words = joined.split("\n") if joined else []
        """Hyphens, apostrophes and inner stops join; apostrophes are straight."""
        self.lower = joined.lower().split("\n") if joined else []
