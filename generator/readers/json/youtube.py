"""YouTube's json3 captions: events of segments, the next one often only adding a line end."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, TimeMark, Transcript
from generator.readers.json.values import milliseconds, objects, taken, text
from generator.readers.lines import LineFinder


def sniff(data: Any) -> bool:
    """Tell by events that have a start in milliseconds."""
    return any("tStartMs" in event for event in objects(data, "events"))


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read each event that says something, with the times of its words."""
    cues = []
    for event in taken(data, "events"):
        start = milliseconds(event, "tStartMs")
        parts: list[str] = []
        marks: list[TimeMark] = []
        length = 0
        for segment in objects(event, "segs"):
            part = text(segment, "utf8")
            offset = milliseconds(segment, "tOffsetMs")
            if start is not None and part.strip() and (offset is not None or not marks):
                lead = len(part) - len(part.lstrip())
                marks.append(TimeMark(length + lead, start + (offset or 0)))
            parts.append(part)
            length += len(part)
        body = "".join(parts)
        if body.strip():
            last = milliseconds(event, "dDurationMs")
            end = start + last if start is not None and last is not None else None
            word = parts[0] if parts else body
            kept = tuple(marks) if len(marks) > 1 else ()
            cues.append(Cue(body, lines.find(word), None, start, end, kept))
    return Transcript(tuple(_without_overlap(cues)), Grain.CUE)


def _without_overlap(cues: list[Cue]) -> list[Cue]:
    """End each cue where the next begins: it stays on the screen while that is spoken."""
    result = []
    for index, cue in enumerate(cues):
        following = cues[index + 1].start_ms if index + 1 < len(cues) else None
        end = cue.end_ms
        if end is not None and following is not None and following < end:
            end = following
        result.append(Cue(cue.text, cue.line, cue.label, cue.start_ms, end, cue.marks))
    return result
