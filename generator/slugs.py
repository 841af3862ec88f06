"""Names for addresses: short, lower case, and the same for the same text for ever."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 60
_UNSPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th"}
)


# Tags stand on every card of an episode.
@lru_cache(maxsize=4096)
def slugify(text: str, fallback: str = "untitled") -> str:
    """Turn a title into a slug of letters, digits and single hyphens.

    Latin letters lose their accents; other scripts stay as they are, since browsers show them.
    A slug never holds an underscore, so ids with one are free for themes.
    """
    # Compatibility forms hide capitals (`ᴬ`, `™`), so they are taken apart before and after.
    folded = unicodedata.normalize("NFKD", text).lower().translate(_UNSPELLED)
    decomposed = unicodedata.normalize("NFKD", folded)
    plain = "".join(
        c for i, c in enumerate(decomposed) if not (_is_mark(c) and _latin(decomposed, i))
    )
    joined = re.sub(r"['’_]", "", unicodedata.normalize("NFC", plain))
    # Vowel signs of Indic scripts are marks: they belong to a word, but do not begin one.
    spaced = "".join(c if c.isalnum() or _is_mark(c) else " " for c in joined)
    words = filter(None, (_without_marks_first(word) for word in spaced.split()))
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


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _latin(text: str, index: int) -> bool:
    while index and _is_mark(text[index]):
        index -= 1
    return text[index].isascii()


def _without_marks_first(word: str) -> str:
    start = next((i for i, c in enumerate(word) if not _is_mark(c)), len(word))
    return word[start:]
