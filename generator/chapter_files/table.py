"""All chapter formats. Their order is for people: no file may be of two of them."""

from __future__ import annotations

from generator.chapter_files import (
    audacity,
    cue_sheet,
    ffmetadata,
    json_chapters,
    lines,
    ogm,
    webvtt,
    xml_chapters,
)
from generator.chapter_files.format import ChapterFormat

FORMATS: tuple[ChapterFormat, ...] = (
    ChapterFormat("JSON chapters", json_chapters.sniff, json_chapters.read),
    ChapterFormat("Podlove Simple Chapters", xml_chapters.sniff_podlove, xml_chapters.read_podlove),
    ChapterFormat("Matroska chapters", xml_chapters.sniff_matroska, xml_chapters.read_matroska),
    ChapterFormat("WebVTT chapters", webvtt.sniff, webvtt.read),
    ChapterFormat("OGM chapters", ogm.sniff, ogm.read),
    ChapterFormat("FFmpeg metadata", ffmetadata.sniff, ffmetadata.read),
    ChapterFormat("Audacity labels", audacity.sniff, audacity.read),
    ChapterFormat("a CUE sheet", cue_sheet.sniff, cue_sheet.read),
)

FALLBACK = ChapterFormat("a list of times and titles", lines.sniff, lines.read)
"""Takes whatever text is none of the others."""
