"""CUE sheets: tracks with titles, and indexes in minutes, seconds and frames of 1/75 second."""

from __future__ import annotations

import re

from generator.model import ChapterMark
from generator.patterns import pattern
from generator.problems import Problems
from generator.sources import Source

_TRACK = pattern(r"\s*TRACK\s+(\d{1,3})\b.*", re.IGNORECASE)
_TITLE = pattern(r'\s*TITLE\s+(?:"(.*)"|(.*?))\s*', re.IGNORECASE)
_INDEX = pattern(r"\s*INDEX\s+0?1\s+(\d{1,4}):(\d{2}):(\d{2})\s*", re.IGNORECASE)
_FRAMES = 75


def sniff(source: Source) -> bool:
    """Tell by a line that begins a track and one with an index."""
    return any(map(_TRACK.fullmatch, source.lines)) and any(map(_INDEX.fullmatch, source.lines))


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the first index of each track; a track without a title is called by its number."""
    marks = []
    title, track, line_number = "", "", 0
    for number, line in enumerate(source.lines, 1):
        if match := _TRACK.fullmatch(line):
            title, track, line_number = "", match[1].lstrip("0"), number
        elif track and (match := _TITLE.fullmatch(line)):
            title = (match[1] or match[2] or "").strip()
        elif track and (match := _INDEX.fullmatch(line)):
            minutes, seconds, frames = map(int, match.groups())
            start = (minutes * 60 + seconds) * 1000 + frames * 1000 // _FRAMES
            marks.append(ChapterMark(title or f"Track {track}", start, line_number))
    return marks
