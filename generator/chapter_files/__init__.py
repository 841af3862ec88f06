"""Chapters out of files of every format. `table` lists the formats; each has its own file."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from generator.chapter_files.lines import parse_chapter_line
from generator.chapter_files.table import FALLBACK, FORMATS
from generator.config.table import safe_address
from generator.model import ChapterMark
from generator.problems import Problems
from generator.readers.cleaning import clean
from generator.sources import Source
from generator.times import clock

__all__ = ["parse_chapter_line", "read_chapter_file"]


def read_chapter_file(source: Source, problems: Problems) -> tuple[ChapterMark, ...] | None:
    """Read chapters of any format, in order of time; `None` after a reported error."""
    if not source.text.strip():
        problems.error(source.path, 0, "this file is empty", hint="put a line 00:00 Title into it")
        return None
    candidates = [each for each in FORMATS if each.sniff(source)]
    if not candidates and FALLBACK.sniff(source):
        candidates = [FALLBACK]
    if len(candidates) != 1:
        names = " or ".join(each.title for each in candidates)
        message = f"this could be {names}" if names else "these are no chapters of any known format"
        hint = "write a time and a title on each line, such as: 03:14 Scaling laws"
        problems.error(source.path, 0, message, hint=hint)
        return None
    marks = candidates[0].read(source, problems)
    if marks is None:
        return None
    if not marks:
        problems.error(source.path, 0, "there is no chapter in this file")
        return None
    marks = [_safe(mark, source, problems) for mark in marks]
    return _in_order(sorted(marks, key=lambda mark: mark.start_ms or 0), source, problems)


def _safe(mark: ChapterMark, source: Source, problems: Problems) -> ChapterMark:
    """Leave out addresses that could run code in a reader's browser, and clean the title."""
    addresses = [mark.url, mark.image]
    for index, address in enumerate(addresses):
        if address and not safe_address(address):
            message, hint = "this is not a web address", "it was left out; use https://…"
            shown = source.line(mark.line) or address
            problems.warn(source.path, mark.line, message, source=shown, hint=hint)
            addresses[index] = None
    title = " ".join(clean(mark.title)[0].split())
    return replace(mark, title=title, url=addresses[0], image=addresses[1])


def _in_order(
    marks: list[ChapterMark], source: Source, problems: Problems
) -> tuple[ChapterMark, ...]:
    """Leave out a chapter that starts with another one, and say so."""
    kept = marks[:1]
    for before, mark in pairwise(marks):
        if mark.start_ms == before.start_ms and mark.listed == before.listed:
            message = (
                f'"{mark.title}" starts at {clock(mark.start_ms or 0)}, as "{before.title}" does'
            )
            shown = source.line(mark.line)
            problems.warn(source.path, mark.line, message, source=shown, hint="it was left out")
        else:
            kept.append(mark)
    return tuple(kept)
