"""Find the sentences of a spoken text."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.assemble.abbreviations import (
    BEFORE_NUMBER,
    MAYBE_LAST,
    NEVER_LAST,
    ORDINAL_BEFORE,
    STARTERS,
)

_CLOSERS = r"""["'”’“»›)\]}」』）】》〉]"""

# One set of characters stands in front of both kinds, as Python looks for one set fastest.
_STOP = re.compile(
    r"[.!?…؟۔‽。！？｡।॥](?:"
    rf"(?<=[.!?…؟۔‽])[.!?…؟۔‽]*{_CLOSERS}*(?:[\u00a0\u202f ][»›])?(?=\s)"  # where spaces are used
    rf"|(?<=[。！？｡।॥])[。！？｡।॥]*{_CLOSERS}*)"
)
_NEXT = re.compile(r"""\s*["'“”„‘’«»‹›¿¡(\[{—–-]*\s*((\w)[\w'’]*)""")
_SPACES = re.compile(r"\s*")
_ALWAYS_UPPER = ("I", "I'm", "I've", "I'd", "I'll")
_LONGEST_ABBREVIATION = 24
_ABBREVIATIONS = NEVER_LAST | BEFORE_NUMBER | MAYBE_LAST
_SHORT_PARTS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")


# Chapters, paragraphs and the finder of chapters ask for the sentences of the same turns.
@lru_cache(maxsize=1024)
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return half-open spans of the sentences of `text`, in order, without white space around.

    Together the spans cover every character that is not white space. A text without punctuation
    is one span.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    stop = len(text.rstrip())
    for match in _STOP.finditer(text, start, stop):
        end = match.end()
        if end < stop and (
            _ends_with_a_plain_word(text, start, match.start(), end)
            or _ends_sentence(text, start, match)
        ):
            spans.append((start, end))
            start = _after_spaces(text, end)
    if start < stop:
        spans.append((start, stop))
    return tuple(spans)


def _ends_with_a_plain_word(text: str, start: int, position: int, end: int) -> bool:
    """Tell what `_ends_sentence` would say of nearly all stops: a word that is no abbreviation."""
    if end - position > 1 or text[position] != ".":
        return False
    word = text[text.rfind(" ", start, position) + 1 : position]
    return len(word) > 1 and word.isalpha() and word.lower() not in _ABBREVIATIONS


def _after_spaces(text: str, position: int) -> int:
    if text[position] == " " and not text[position + 1].isspace():
        return position + 1
    match = _SPACES.match(text, position)
    return match.end() if match else position


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] in "。！？｡।॥":
        return True
    follower = _NEXT.match(text, match.end())
    if follower is None:
        return True
    word, first = follower.groups()
    if mark[-1] not in ".!?…؟۔‽" and first.islower():
        return False  # "Really?" he asked
    if "!" in mark or "?" in mark or mark[0] in "؟۔‽":
        return True
    if mark[:2] == ".." or mark[0] == "…":
        return first.isdigit() or (first.isupper() and word not in _ALWAYS_UPPER)
    return _full_stop(text, start, match.start(), word.replace("’", "'"))


def _full_stop(text: str, start: int, position: int, word: str) -> bool:
    """Tell a full stop from the stop of an abbreviation, an initial or an ordinal."""
    chunk = text[max(start, position - _LONGEST_ABBREVIATION) : position].split()
    if not chunk:
        return True
    token = chunk[-1].lstrip("\"'“„‘«‹([{¿¡—–-")
    lowered = token.lower()
    before = chunk[-2].lower() if len(chunk) > 1 else ""
    upper, starter = word[0].isupper(), word.lower() in STARTERS and word[0].isupper()
    if lowered in NEVER_LAST:
        return False
    if lowered in BEFORE_NUMBER and word[0].isdigit():
        return False
    if token.isdigit():
        return _after_number(text, start, position, token, before, word)
    if len(token) == 1 and token.isalpha():
        if re.fullmatch(r"[^\W\d_]\.", before):
            return starter and token.isupper() and before[0] not in "dzuiv"
        if token == "I":
            return upper
        return starter or (word[0].islower() and token.isupper() and word in STARTERS)
    if lowered in MAYBE_LAST or _SHORT_PARTS.fullmatch(token):
        return starter or (lowered in ("etc", "usw") and upper)
    return True


def _after_number(text: str, start: int, position: int, token: str, before: str, word: str) -> bool:
    if text[start:position].strip() == token:
        return False  # `1. First point`
    if len(token) > 3 or not word[0].isalpha():
        return True
    if word[0].islower():
        return word in STARTERS and before not in ORDINAL_BEFORE
    return word.lower() in STARTERS or before not in ORDINAL_BEFORE
