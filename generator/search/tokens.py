"""Where words begin and end: the tokens of a text, the same as those of `js/search/tokens.js`.

Lunr cuts at spaces and hyphens and then trims; so do we, at every character that is neither
letter, digit nor mark, in any script. What belongs together stays together: `don't`, `3.5`,
`10:30`, `U.S.`, `C++`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.patterns import pattern

_JOINERS = "\u00ad\u200c\u200d"
"""Soft hyphen, zero-width non-joiner and joiner: inside words, and no letters of them."""

_PATTERN = (
    # Most tokens are words of several letters, so these are tried first.
    r"[{l}][{w}]+(?:['’][{w}]+)*(?:\+\+|\#(?![{w}]))?"
    r"|[0-9]+(?:[.,:][0-9]+)+(?![{w}])"  # 3.5, 10:30, 1,000
    r"|[{l}](?:\.[{l}])+(?![{w}])"  # U.S, a.m
    r"|[{w}]+(?:['’][{w}]+)*(?:\+\+|\#(?![{w}]))?"
)


def _compiled(letters: str, inside: str) -> re.Pattern[str]:
    return re.compile(_PATTERN.replace("{l}", letters).replace("{w}", inside))


_ASCII_TOKENS = _compiled("a-z", "0-9a-z")


# Letters of the West and punctuation, among which there are no marks.
_UNMARKED = pattern(r"[\x00-\u02ff\u2010-\u20cf]*")
_PLAIN_TOKENS = _compiled(r"^\W\d_", rf"\w{_JOINERS}")


def tokens(text: str) -> list[str]:
    """Give the tokens of a text, in order; those of ASCII text in lower case."""
    if text.isascii():
        return _ASCII_TOKENS.findall(text.lower())
    pattern = _PLAIN_TOKENS if _UNMARKED.fullmatch(text) else _all_tokens()
    # For `\w` an underscore is a letter. Lower case comes later, as it may take more characters.
    return pattern.findall(text.replace("_", " "))


@cache
def _all_tokens() -> re.Pattern[str]:
    # `\w` has the letters and digits but no marks, without which Hindi has no vowels.
    return _compiled(r"^\W\d_", rf"\w{_marks()}{_JOINERS}")


@cache
def _marks() -> str:
    """All characters of Unicode's category M, as ranges for a character class."""
    ranges: list[list[int]] = []
    # No mark lies elsewhere: the planes between are ideographs or empty.
    for code in (*range(0x300, 0x20000), *range(0xE0100, 0xE01F0)):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
