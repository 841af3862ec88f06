"""Spellings that count as one: case, accents, ligatures; the same as in `js/search/folding.js`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.patterns import pattern

_JOINERS = pattern("[\u00ad\u200c\u200d]")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ё": "е"}
)
_ACCENTS = pattern("(?<=[a-zα-ω])[\u0300-\u036f]+")

KEPT = {
    "ca": "ç",
    "da": "æøå",
    "de": "",
    "es": "ñ",
    "fi": "äöå",
    "hu": "öőüű",
    "no": "æøå",
    "sv": "åäö",
    "tr": "çğıöşü",
}
"""Letters that a language counts as letters of their own, not as accented ones."""


def plain(token: str) -> str:
    """Bring a token into the one form in which it is looked up: lower case, accents kept."""
    if token.isascii():
        return token.lower()
    token = _JOINERS.sub("", unicodedata.normalize("NFKC", token).lower())
    return token.replace("ς", "σ").replace("’", "'")


def fold(word: str, language: str) -> str:
    """Take the accents off a word, except where the language tells letters apart by them.

    Only Latin and Greek letters lose them; elsewhere, as in `й`, they make another letter.
    """
    if word.isascii():
        return word
    kept = KEPT.get(language, "")
    if not kept:
        return _fold(word)
    parts = _kept(kept).split(word)
    return "".join(part if index % 2 else _fold(part) for index, part in enumerate(parts))


def _fold(word: str) -> str:
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", word.translate(_LETTERS)))
    return unicodedata.normalize("NFC", bare)


@cache
def _kept(letters: str) -> re.Pattern[str]:
    return re.compile(f"([{letters}])")
