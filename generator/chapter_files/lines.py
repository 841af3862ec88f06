"""Lists of chapters as people write them under videos and in show notes."""

from __future__ import annotations

from generator.model import ChapterMark
from generator.patterns import pattern
from generator.problems import Problems
from generator.sources import Source
from generator.times import parse_clock

_CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
# A bullet, a sign such as a clock, a number, a heading's mark, the edge of a table.
_BULLET = r"(?:[^\w\s(\[<\\*@#]{1,3}\s*|\*\s+|\d{1,3}[.)]\s+|#{1,6}\s+)?"
_MARK = r"(?:\*{1,3}|_{1,3})?"
_STAMP = (
    rf"{_MARK}\\?[\[(<]?\\?\[?@?\s*(?P<clock>{_CLOCK})"
    rf"(?:\s*(?:-|–|—|to)\s*{_CLOCK})?\s*\\?[\])>]?{_MARK}"
)
_LINK = r"(?:\([^()\s]*\))?"
_FIRST = pattern(rf"\s*{_BULLET}{_STAMP}{_LINK}{_MARK}\s*[-–—:|·•.,]*\s*(?P<title>.*?)\s*")
_LAST = pattern(
    rf"\s*{_BULLET}(?P<title>.+?)\s*(?:[-–—:|·•,@]+\s*|\s|(?=[\[(]))\s*{_STAMP}{_LINK}{_MARK}\s*"
)
_LONGEST = 400
_ADDRESS = pattern(r"\s<(https?://[^<>\s]+)>\s*$")
_BROKEN = pattern(rf"\s*{_BULLET}[\[(]?\d{{1,3}}:\d{{1,3}}")
_INLINE = pattern(r"\[([^\]]*)\]\([^()\s]*\)")
_EMPHASIS = pattern(r"(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1")


def parse_chapter_line(text: str) -> tuple[int, str] | None:
    """Read a line with a time and a title, in either order, into milliseconds and title."""
    line = " ".join(text[:_LONGEST].split())
    if len(text) > _LONGEST or ":" not in line:
        return None
    match = _FIRST.fullmatch(line)
    if match is None or not match["title"]:
        match = _LAST.fullmatch(line)
    if match is None:
        return None
    start = parse_clock(match["clock"])
    title = _EMPHASIS.sub(r"\2", _INLINE.sub(r"\1", match["title"])).strip(" |")
    return None if start is None or not title else (start, title)


def sniff(source: Source) -> bool:
    """Tell whether there is a line with a time and a title, in what is no markup."""
    if source.text.lstrip().startswith(("{", "[{", "<", "WEBVTT")):
        return False
    return any(parse_chapter_line(line) for line in source.lines)


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read each line that has a time and a title; other lines are notes between them.

    An address in angle brackets at the end of a line, as Auphonic writes it, is the link.
    """
    marks = []
    for number, line in enumerate(source.lines, 1):
        link = _ADDRESS.search(line)
        if entry := parse_chapter_line(line[: link.start()] if link else line):
            marks.append(ChapterMark(entry[1], entry[0], number, url=link[1] if link else None))
        elif _BROKEN.match(line):
            hint = "write a time and a title, such as: 03:14 Scaling laws"
            message = "this line has a time and is no chapter"
            problems.warn(source.path, number, message, source=line, hint=hint)
    return marks
