"""Lines that begin a remark: who speaks and when, in the order and with the marks of each tool."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.times import parse_clock

_CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
_SPAN = rf"{_CLOCK}(?:\s*(?:-->|-|–|—|to)\s*{_CLOCK})?"
# In brackets, which Markdown may escape or make a link.
_BOXED = rf"\\?[\[(]\s*(?P<boxed>{_SPAN})\s*\\?[\])](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))?"
_BARE = rf"(?P<bare>{_SPAN})"
_MARK = r"(?:\*{1,3}|_{1,3})?"
_LABEL = r"(?P<label>[^\s:*_\[\](){}<>#|\\][^:\[\]{}<>\n*|\\]{0,58}?)"
_NAME = rf"(?:>>\s*|[-•]\s+)?{_MARK}(?:\\?\[{_LABEL}\\?\]|{_LABEL.replace('label', 'plain')})"

_STAMP_FIRST = re.compile(rf"{_MARK}(?:{_BOXED}|{_BARE}(?![\d:.,]\d)){_MARK}:?\s*(?P<rest>.*)")
_LABEL_TEXT = re.compile(rf"{_NAME}?\s*{_MARK}\s*:{_MARK}(?:\s+(?P<text>.*)|$)")
_LABEL_ALONE = re.compile(rf"(?:[-–—|]\s*)?{_NAME}{_MARK}")
_LABEL_STAMP = re.compile(
    rf"{_NAME}\s*:?{_MARK}\s*:?\s*(?:[-–—|,]\s*)?(?:{_BOXED}|(?<=\s){_BARE}){_MARK}\s*:?$"
)
_LABEL_STAMP_TEXT = re.compile(rf"{_NAME}\s*:?{_MARK}\s*:?\s*{_BOXED}{_MARK}:?\s+(?P<text>.*)")

_MOST_WORDS = 6
_SENTENCE = re.compile(r"[a-z]{3,}[.?!](?:\s|$)|[?!,;]\s*$|https?$", re.IGNORECASE)


class Kind(StrEnum):
    """What a line that may begin a remark holds, in this order."""

    STAMP_LABEL_TEXT = "stamp, label, colon, text"
    STAMP_LABEL = "stamp, label"
    LABEL_STAMP = "label, stamp"
    LABEL_STAMP_TEXT = "label, stamp in brackets, text"
    LABEL_TEXT = "label, colon, text"
    STAMP = "stamp"
    STAMP_TEXT = "stamp, text"


LABELLED = (Kind.STAMP_LABEL_TEXT, Kind.STAMP_LABEL, Kind.LABEL_STAMP, Kind.LABEL_STAMP_TEXT)
"""Kinds that say both who speaks and when."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line that may begin a remark."""

    kind: Kind
    label: str | None
    """Empty where the place of a label is there and nobody in it."""
    start_ms: int | None
    text: str
    """The rest of the line."""
    clock: bool = False
    """True for a label in brackets with a bare time, which is Zoom's time of day."""


def read_head(line: str) -> Head | None:
    """Take a line apart; `None` if it cannot begin a remark."""
    if ":" not in line:
        return None
    line = line.strip()
    if match := _STAMP_FIRST.match(line):
        start = _time(match)
        if start is not None:
            return _stamped(start, match["rest"].strip())
    if match := _LABEL_STAMP.match(line):
        label, start = _label(match), _time(match)
        if label and start is not None:
            clock = bool(match["label"]) and bool(match["bare"])
            return Head(Kind.LABEL_STAMP, label, start, "", clock)
    if match := _LABEL_STAMP_TEXT.match(line):
        label, start = _label(match), _time(match)
        if label and start is not None:
            return Head(Kind.LABEL_STAMP_TEXT, label, start, match["text"].strip())
    if (match := _LABEL_TEXT.match(line)) and (label := _label(match)):
        return Head(Kind.LABEL_TEXT, label, None, (match["text"] or "").strip())
    return None


def _stamped(start: int, rest: str) -> Head:
    """Read what follows a stamp at the beginning of a line."""
    if not rest:
        return Head(Kind.STAMP, None, start, "")
    if match := _LABEL_TEXT.match(rest):
        label = _label(match)
        if label is not None:
            return Head(Kind.STAMP_LABEL_TEXT, label, start, (match["text"] or "").strip())
    elif (match := _LABEL_ALONE.fullmatch(rest)) and (label := _label(match)):
        return Head(Kind.STAMP_LABEL, label, start, rest)
    return Head(Kind.STAMP_TEXT, None, start, rest)


def _time(match: re.Match[str]) -> int | None:
    span = match["boxed"] or match["bare"]
    stamp = re.match(_CLOCK, span)
    return parse_clock(stamp[0]) if stamp else None


def _label(match: re.Match[str]) -> str | None:
    """Return the label if it can be one; empty if there is none; `None` if it is a sentence."""
    label = (match["label"] or match["plain"] or "").strip().strip("*_ ")
    if len(label.split()) > _MOST_WORDS or _SENTENCE.search(label):
        return None
    return label
