"""Names for addresses: short, lower case, and the same for the same text for ever."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60
_UNSPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th"}
)


def slugify(text: str, fallback: str = "untitled") -> str:
    """Turn a title into a slug of letters, digits and single hyphens.

    Latin letters lose their accents; other scripts stay as they are, since browsers show them.
    A slug never holds an underscore, so ids with one are free for themes.
    """
    folded = text.lower().translate(_UNSPELLED)
    decomposed = unicodedata.normalize("NFKD", folded)
    plain = "".join(
        c
        for i, c in enumerate(decomposed)
        if not (unicodedata.combining(c) and _latin(decomposed, i))
    )
    words = re.findall(r"\w+", re.sub(r"['’_]", "", unicodedata.normalize("NFC", plain)))
    slug = "-".join(words)
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return slug or fallback


class SlugBook:
    """Hands out slugs that differ from each other and from the reserved ones."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._taken = set(reserved)

    def take(self, text: str, fallback: str = "untitled") -> str:
        """Return the slug of `text`; with `-2`, `-3`, … appended where it is taken."""
        slug = base = slugify(text, fallback)
        count = 1
        while slug in self._taken:
            count += 1
            slug = f"{base}-{count}"
        self._taken.add(slug)
        return slug


def _latin(text: str, index: int) -> bool:
    while index and unicodedata.combining(text[index]):
        index -= 1
    return text[index].isascii()
