"""FFmpeg's metadata files (`ffmpeg -f ffmetadata`): INI-like, with a section for each chapter."""

from __future__ import annotations

import re

from generator.model import ChapterMark
from generator.patterns import pattern
from generator.problems import Problems
from generator.sources import Source

_ESCAPE = pattern(r"\\(.)", re.DOTALL)
_BASE = pattern(r"(\d{1,12})/(\d{1,12})")
_DEFAULT_BASE = (1, 1_000_000_000)


def sniff(source: Source) -> bool:
    """Tell by the first line, which the format demands."""
    return source.text.lstrip().startswith(";FFMETADATA")


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the sections `[CHAPTER]`, whose start counts in units of their time base."""
    marks: list[ChapterMark] = []
    section: dict[str, str] | None = None
    first = 0
    lines = source.lines
    for number, line in enumerate((*lines, "["), 1):
        if line.startswith("["):
            if section is not None and (mark := _mark(section, first)):
                marks.append(mark)
            section = {} if line.strip().upper() == "[CHAPTER]" else None
            first = number
        elif section is not None and "=" in line and not line.startswith((";", "#")):
            key, _, value = line.partition("=")
            section[key.strip().lower()] = _ESCAPE.sub(r"\1", value)
    return marks


def _mark(section: dict[str, str], line: int) -> ChapterMark | None:
    base = _BASE.fullmatch(section.get("timebase", "").strip())
    above, below = (int(base[1]), int(base[2])) if base else _DEFAULT_BASE
    start, title = section.get("start", "").strip(), section.get("title", "").strip()
    if not (start.isascii() and start.isdigit() and len(start) < 19 and title and below):
        return None
    return ChapterMark(" ".join(title.split()), int(start) * above * 1000 // below, line)
