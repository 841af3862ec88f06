"""Put right the words that a recogniser or a typist got wrong, as the publisher lists them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.assemble.edits import Edit, apply_edits
from generator.model import TimeMark


class Corrections:
    """Whole words and phrases with what they should be; case matters, the longest wins."""

    def __init__(self, pairs: Mapping[str, str] | None = None) -> None:
        cleaned = {" ".join(wrong.split()): right for wrong, right in (pairs or {}).items()}
        self._pairs = {wrong: right for wrong, right in cleaned.items() if wrong}
        self._pattern = _compile(self._pairs)

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def merged(self, pairs: Mapping[str, str]) -> Corrections:
        """Return these corrections with `pairs` added, which win where both name a word."""
        return Corrections({**self._pairs, **_keyed(pairs)}) if pairs else self

    def apply(self, text: str, marks: Sequence[TimeMark] = ()) -> tuple[str, tuple[TimeMark, ...]]:
        """Return `text` corrected in one pass, and its marks (ms) moved along.

        What a correction puts in is never corrected again. Words of a phrase may be apart by
        any white space.
        """
        if self._pattern is None:
            return text, tuple(marks)
        edits: list[Edit] = []
        for match in self._pattern.finditer(text):
            found = match.group()
            right = self._pairs[found] if found in self._pairs else self._phrase(found)
            edits.append((match.start(), match.end(), right))
        return apply_edits(text, edits, marks)

    def _phrase(self, found: str) -> str:
        return self._pairs[" ".join(found.split())]


def _keyed(pairs: Mapping[str, str]) -> dict[str, str]:
    return {" ".join(wrong.split()): right for wrong, right in pairs.items()}


def _compile(pairs: Mapping[str, str]) -> re.Pattern[str] | None:
    """Join all wrong words into one pattern, longest first.

    A boundary is asked for only where the wrong text begins or ends with a letter or digit, so
    that `C++` can be corrected too. They are grouped by their first character, and it comes first
    in the pattern, so that the regular expression engine passes over all others at once.
    """
    if not pairs:
        return None
    groups: dict[str, list[str]] = {}
    for wrong in sorted(pairs, key=lambda wrong: (-len(wrong), wrong)):
        groups.setdefault(wrong[0], []).append(_after_first(wrong))
    return re.compile(
        "|".join(f"{_first(character)}(?:{'|'.join(rests)})" for character, rests in groups.items())
    )


def _first(character: str) -> str:
    escaped = re.escape(character)
    return rf"{escaped}(?<!\w{escaped})" if re.match(r"\w", character) else escaped


def _after_first(wrong: str) -> str:
    body = r"\s+".join(re.escape(word) for word in wrong[1:].split(" "))
    return body + (r"(?!\w)" if re.search(r"\w\Z", wrong) else "")
