"""Chapters out of files of every format. `table` lists the formats; each has its own file."""

from __future__ import annotations

from itertools import pairwise

from generator.chapter_files.lines import parse_chapter_line
from generator.chapter_files.table import FORMATS
from generator.model import ChapterMark
from generator.problems import Problems
from generator.sources import Source
from generator.times import clock

__all__ = ["parse_chapter_line", "read_chapter_file"]


def read_chapter_file(source: Source, problems: Problems) -> tuple[ChapterMark, ...] | None:
    """Read chapters of any format, in order of time; `None` after a reported error."""
    if not source.text.strip():
        problems.error(source.path, 0, "this file is empty", hint="put a line 00:00 Title into it")
        return None
    candidates = [each for each in FORMATS if each.sniff(source)]
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
    return _in_order(sorted(marks, key=lambda mark: mark.start_ms or 0), source, problems)


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
