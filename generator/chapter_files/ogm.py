"""OGM text chapters, which Vorbis comments use too: `CHAPTER01=…`, `CHAPTER01NAME=…`."""

from __future__ import annotations

import re

from generator.chapter_files.moments import nanosecond_clock
from generator.model import ChapterMark
from generator.patterns import pattern
from generator.problems import Problems
from generator.sources import Source

_ENTRY = pattern(r"\s*CHAPTER(\d{1,4})(NAME|URL)?\s*=\s*(.*?)\s*", re.IGNORECASE)


def sniff(source: Source) -> bool:
    """Tell by the first line that says something."""
    first = next((line for line in source.lines if line.strip()), "")
    return bool(_ENTRY.fullmatch(first))


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read times, names and links by their numbers; a chapter without a name is reported."""
    starts: dict[str, tuple[int, int]] = {}
    names: dict[tuple[str, str], str] = {}
    for number, line in enumerate(source.lines, 1):
        match = _ENTRY.fullmatch(line)
        if match is None:
            continue
        key, kind, value = match[1], (match[2] or "").upper(), match[3]
        if kind:
            names[key, kind] = value
            continue
        start = nanosecond_clock(value)
        if start is None:
            hint = "write it as CHAPTER01=00:03:14.000"
            message = "this is not a time"
            problems.error(source.path, number, message, source=line, hint=hint)
            return None
        starts[key] = (start, number)
    marks = []
    for key, (start, line_number) in starts.items():
        title = names.get((key, "NAME"), "")
        if title:
            url = names.get((key, "URL")) or None
            marks.append(ChapterMark(title, start, line_number, url=url))
        else:
            hint = f"add a line CHAPTER{key}NAME=…"
            shown = source.line(line_number)
            message = "this chapter has no name and was left out"
            problems.warn(source.path, line_number, message, source=shown, hint=hint)
    return marks
