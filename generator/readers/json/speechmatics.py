"""Speechmatics: results of words and punctuation (json-v2), and its chapters."""

from __future__ import annotations

from typing import Any

from generator.model import ChapterMark, Grain, Transcript
from generator.readers.json.values import first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues

_NOBODY = "UU"


def sniff(data: Any) -> bool:
    """Tell by results whose alternatives have content."""
    result = first_object(data, "results")
    return "content" in first_object(result, "alternatives") and "start_time" in result


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read words and punctuation; speaker `UU` is nobody known."""
    cues = WordCues(lines.find)
    glue = False
    for result in objects(data, "results"):
        best = first_object(result, "alternatives")
        content = text(best, "content")
        if text(result, "type") == "punctuation" and text(result, "attaches_to") != "next":
            cues.attach(content)
            continue
        name = label(best, "speaker") or label(result, "channel")
        name = None if name == _NOBODY else name
        start, end = seconds(result, "start_time"), seconds(result, "end_time")
        cues.add(content, start, end, name, space=not glue)
        glue = text(result, "attaches_to") == "next"
    chapters = [
        ChapterMark(" ".join(title.split()), start, 1)
        for chapter in objects(data, "chapters")
        if (title := text(chapter, "title"))
        and (start := seconds(chapter, "start_time")) is not None
    ]
    return Transcript(cues.finished(), Grain.CUE, tuple(chapters))
