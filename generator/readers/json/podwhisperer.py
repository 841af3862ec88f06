"""podwhisperer: segments with labels, and the names of the labels beside them."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder


def sniff(data: Any) -> bool:
    """Tell by the label that every segment has."""
    return {"speakerLabel", "text"} <= first_object(data, "segments").keys()


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the segments with the names of their speakers."""
    names = child(data, "speakers")
    cues = []
    for segment in objects(data, "segments"):
        body, key = text(segment, "text"), text(segment, "speakerLabel")
        name = label(names, key) or label(segment, "speakerLabel")
        start, end = seconds(segment, "start"), seconds(segment, "end")
        cues.append(Cue(body, lines.find(body), name, start, end))
    return Transcript(tuple(cues), Grain.CUE)
