"""Lines that begin a remark: who speaks and when, in the order and with the marks of each tool."""

from __future__ import annotations

import re
import sys
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from generator.patterns import pattern
from generator.times import parse_clock

# In lower case it needs its stops, or to touch the time: `0:02 am I` is another thing.
_HALF = r"(?:(?:\s?(?:[AP]M|[ap]\.m\.)|[ap]m)(?!\w))"
# Frames after the seconds are those of film editors; a half of the day makes it a time of day.
_FRACTION = r"(?:[.,]\d{1,3}|(?<=:\d\d:\d\d)[:;]\d{2})"
_CLOCK = rf"(?:\d{{1,3}}:)?\d{{1,3}}:\d{{2}}{_FRACTION}?{_HALF}?"
_SPAN = rf"{_CLOCK}(?:\s*(?:-->|-|–|—|to)\s*{_CLOCK})?"
# In brackets, which Markdown may escape or make a link.
_LINK = r"\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)"
_BOXED = rf"\\?[\[(]\s*(?P<boxed>{_SPAN})\s*\\?[\])](?:{_LINK})?"
_BARE = rf"(?P<bare>{_SPAN})(?![\d:.,]*\d)"
_MARK = r"(?:\*{1,3}|_{1,3})?"
_LABEL = r"(?:\\[^\w\s]|[^\s:：*_\[\](){}<>#|\\])(?:\\[^\w\s]|[^:：\[\](){}\n*|\\]){0,58}?"
_ASIDE = r"(?:\s*\((?:[^()\d]|\([^()]{0,60}\)){1,90}\))?"
_NAME = (
    rf"(?:>>+\s*|[-•]\s+)?(?P<mark>{_MARK})"
    rf"(?:\\?\[(?P<label>{_LABEL})\\?\]|(?P<plain>{_LABEL}){_ASIDE})"
)
_COLON = r"(?:\s?:|：)"

_STAMP_FIRST = pattern(rf"{_MARK}(?:{_BOXED}|{_BARE}){_MARK}:?\s*")
_LABEL_TEXT = pattern(rf"{_NAME}{_MARK}{_COLON}{_MARK}(?:(?<=：)|\s+|$)")
_NOBODY_TEXT = pattern(r":\s+")
_LABEL_ALONE = pattern(rf"(?:[-–—|]\s*)?{_NAME}{_MARK}{_COLON}?{_MARK}")
_LABEL_STAMP = pattern(
    rf"{_NAME}{_MARK}{_COLON}?{_MARK}\s*(?:[-–—|,]\s*)?(?:{_BOXED}|(?<=\s){_BARE}){_MARK}\s*:?$"
)
_LABEL_STAMP_TEXT = pattern(rf"{_NAME}{_MARK}{_COLON}?{_MARK}\s*{_BOXED}{_MARK}:?\s+(?=\S)")
_LABEL_MARKED = pattern(rf"(?:\*\*|__)({_LABEL})(?:\*\*|__)")
_HALF_OF_DAY = pattern(r"\s?([AaPp])\.?[Mm]\.?$")
_FRAMES = pattern(r"(\d{1,3}:\d{2}:\d{2})[:;](\d{2})")
_FRAME_RATE = 30
_ESCAPE = pattern(r"\\([\\`*_{}\[\]()<>#+\-.!|~&:])")


class Kind(StrEnum):
    """What a line that may begin a remark holds, in this order."""

    STAMP_LABEL_TEXT = "stamp, label, colon, text"
    STAMP_LABEL = "stamp, label"
    LABEL_STAMP = "label, stamp"
    LABEL_STAMP_TEXT = "label, stamp in brackets, text"
    LABEL_TEXT = "label, colon, text"
    LABEL = "label in bold"
    STAMP = "stamp"
    STAMP_TEXT = "stamp, text"


LABELLED = (Kind.STAMP_LABEL_TEXT, Kind.STAMP_LABEL, Kind.LABEL_STAMP, Kind.LABEL_STAMP_TEXT)
"""Kinds that say both who speaks and when."""


class Head(Struct, frozen=True):
    """A line that may begin a remark."""

    kind: Kind
    label: str | None
    """Empty where the place of a label is there and nobody in it."""
    start_ms: int | None
    line: str = ""
    text_at: int = 0
    """Where in the line the text begins."""
    rest_at: int = 0
    """Where all begins that follows the stamp, should the label turn out to be none."""
    marked: bool = False
    """True for a label in bold or underlined."""
    of_day: bool = False
    """True for a time of day: 10:02 AM, or a bare time after a label in brackets (Zoom)."""

    @property
    def text(self) -> str:
        """What is said on the line."""
        return self.line[self.text_at :].strip()


def read_head(line: str) -> Head | None:
    """Take a line apart; `None` if it cannot begin a remark."""
    line = line.strip()
    if ":" not in line and "：" not in line:
        match = _LABEL_MARKED.fullmatch(line) if line.startswith(("**", "__")) else None
        return (
            Head(Kind.LABEL, sys.intern(unescaped(match[1])), None, marked=True) if match else None
        )
    if (match := _STAMP_FIRST.match(line)) and (start := _time(match)) is not None:
        head = _stamped(start, line, match.end())
        return replace(head, of_day=True) if _is_of_day(match) else head
    size = len(line)
    if (match := _LABEL_STAMP.match(line)) and (start := _time(match)) is not None:
        of_day = bool(match["label"] and match["bare"]) or _is_of_day(match)
        return _head(Kind.LABEL_STAMP, match, start, line, size, 0, of_day)
    if (match := _LABEL_STAMP_TEXT.match(line)) and (start := _time(match)) is not None:
        return _head(Kind.LABEL_STAMP_TEXT, match, start, line, match.end(), 0)
    if match := _LABEL_TEXT.match(line):
        return _head(Kind.LABEL_TEXT, match, None, line, match.end(), 0)
    return None


def _head(
    kind: Kind,
    match: re.Match[str],
    start: int | None,
    line: str,
    text_at: int,
    rest_at: int,
    of_day: bool = False,
) -> Head:
    label = unescaped(match["label"] or match["plain"]).strip().strip("*_ ")
    return Head(kind, sys.intern(label), start, line, text_at, rest_at, bool(match["mark"]), of_day)


def unescaped(text: str) -> str:
    """Undo what Markdown escapes (CommonMark 0.31.2, section 2.4)."""
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def _stamped(start: int, line: str, rest_at: int) -> Head:
    """Read what follows a stamp at the beginning of a line."""
    size = len(line)
    if rest_at == size:
        return Head(Kind.STAMP, None, start)
    if match := _NOBODY_TEXT.match(line, rest_at):
        return Head(Kind.STAMP_LABEL_TEXT, "", start, line, match.end(), rest_at)
    if match := _LABEL_TEXT.match(line, rest_at):
        return _head(Kind.STAMP_LABEL_TEXT, match, start, line, match.end(), rest_at)
    if match := _LABEL_ALONE.fullmatch(line, rest_at):
        return _head(Kind.STAMP_LABEL, match, start, line, size, rest_at)
    return Head(Kind.STAMP_TEXT, None, start, line, rest_at, rest_at)


def _time(match: re.Match[str]) -> int | None:
    stamp = re.match(_CLOCK, match["boxed"] or match["bare"])
    if stamp is None:
        return None
    text = stamp[0]
    if half := _HALF_OF_DAY.search(text):
        return _of_day(text[: half.start()], half[1].lower() == "p")
    if frames := _FRAMES.fullmatch(text):
        whole = parse_clock(frames[1])
        return None if whole is None else whole + int(frames[2]) * 1000 // _FRAME_RATE
    return parse_clock(text)


def _is_of_day(match: re.Match[str]) -> bool:
    return bool(_HALF_OF_DAY.search((match["boxed"] or match["bare"]).rstrip()))


def _of_day(text: str, afternoon: bool) -> int | None:
    """Read `10:02` or `10:02:30` on a clock of twelve hours into ms since midnight."""
    time = parse_clock(text if text.count(":") == 2 else f"{text}:00")
    if time is None or not 3_600_000 <= time < 13 * 3_600_000:
        return None
    return time % (12 * 3_600_000) + afternoon * 12 * 3_600_000
