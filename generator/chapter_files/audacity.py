"""Audacity's label tracks: start and end in seconds, and a title, with tabs between."""

from __future__ import annotations

from generator.chapter_files.moments import seconds
from generator.model import ChapterMark
from generator.patterns import pattern
from generator.problems import Problems
from generator.sources import Source

# A comma is what Audacity writes where people's language has one.
_LABEL = pattern(r"(\d{1,9}[.,]\d{1,9})\t(\d{1,9}[.,]\d{1,9})\t(.*)")


def sniff(source: Source) -> bool:
    """Tell by the first line."""
    first = next((line for line in source.lines if line.strip()), "")
    return bool(_LABEL.fullmatch(first))


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the labels that have a title; lines of frequencies below them are passed over."""
    marks = []
    for number, line in enumerate(source.lines, 1):
        match = _LABEL.fullmatch(line)
        if match is None:
            continue
        start = seconds(match[1].replace(",", "."))
        title = " ".join(match[3].split())
        if start is not None and title:
            marks.append(ChapterMark(title, start, number))
    return marks
