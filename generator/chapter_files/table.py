"""All chapter formats."""

from __future__ import annotations

from generator.chapter_files import lines, podcasting
from generator.chapter_files.format import ChapterFormat

FORMATS: tuple[ChapterFormat, ...] = (
    ChapterFormat("Podcasting 2.0 chapters", podcasting.sniff, podcasting.read),
    ChapterFormat("a list of times and titles", lines.sniff, lines.read),
)
