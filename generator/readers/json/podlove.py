"""Podlove: the JSON of Publisher and Web Player, flat or grouped by speaker."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, milliseconds, objects, text
from generator.readers.lines import LineFinder


def sniff(data: Any) -> bool:
    """Tell by a list of times that are text, or that stand in milliseconds beside it."""
    first = first_object(_lines(data))
    first = {**first_object(first, "items"), **first} if "items" in first else first
    times = "start_ms" in first or isinstance(first.get("start"), str)
    return times and "text" in first


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the lines; times are `start_ms`, or clock times, or milliseconds."""
    cues = []
    for entry in objects(_lines(data)):
        name = label(entry, "voice", "speaker")
        for item in objects(entry, "items") if "items" in entry else [entry]:
            body = text(item, "text")
            start, end = (
                milliseconds(item, "start_ms", "start"),
                milliseconds(item, "end_ms", "end"),
            )
            speaker = label(item, "voice", "speaker") or name
            cues.append(Cue(body, lines.find(body), speaker, start, end))
    return Transcript(tuple(cues), Grain.CUE)


def _lines(data: Any) -> Any:
    return data if isinstance(data, list) else child(data, "transcripts")
