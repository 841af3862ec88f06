"""On which line of JSON or XML a text stands, which parsers forget."""

from __future__ import annotations

import json

_WINDOW = 200_000
_KEY = 60


class LineFinder:
    """Finds the lines of texts that are asked for in the order of the file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._line = 1
        self._flat = text.count("\n", 0, 1_000) < 2
        self._misses = 0

    def find(self, words: str) -> int:
        """Return the line, from 1, of the next string that begins with `words`.

        Where it is not found, as with escapes written in another way, the line found last.
        """
        if self._flat or self._misses > 20:
            return self._line
        forms = [json.dumps(words[:_KEY], ensure_ascii=False)[:-1]]
        if not words.isascii():
            forms.append(json.dumps(words[:_KEY])[:-1])
        return self._find(forms)

    def find_attribute(self, name: str, value: str | None) -> int:
        """Return the line, from 1, of the next element that has this attribute."""
        if self._flat or self._misses > 20 or value is None:
            return self._line
        return self._find([f'{name}="{value}"', f"{name}='{value}'"])

    def _find(self, forms: list[str]) -> int:
        places = [self._text.find(f, self._position, self._position + _WINDOW) for f in forms]
        found = min((place for place in places if place >= 0), default=-1)
        if found < 0:
            self._misses += 1
            return self._line
        self._line += self._text.count("\n", self._position, found)
        self._position = found + 1
        return self._line
