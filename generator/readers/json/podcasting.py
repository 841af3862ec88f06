"""Podcasting 2.0 JSON transcripts (podcast-namespace, transcripts.md)."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder


def sniff(data: Any) -> bool:
    """Tell by the names that segments have."""
    first = first_object(data, "segments")
    return "body" in first and ("startTime" in first or "speaker" in first)


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the segments, which may be sentences or single words."""
    cues = [
        Cue(
            text=body,
            line=lines.find(body),
            label=label(segment, "speaker"),
            start_ms=seconds(segment, "startTime"),
            end_ms=seconds(segment, "endTime"),
        )
        for segment in objects(data, "segments")
        if (body := text(segment, "body"))
    ]
    return Transcript(tuple(cues), Grain.CUE)
