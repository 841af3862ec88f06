"""The JSON of whisper.cpp (`--output-json` and `--output-json-full`)."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, milliseconds, objects, text
from generator.readers.lines import LineFinder
from generator.readers.words import marks_in


def sniff(data: Any) -> bool:
    """Tell by the name of the list and the offsets in it."""
    return "offsets" in first_object(data, "transcription")


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the segments; `offsets` are milliseconds, tokens are pieces of words."""
    cues = []
    for segment in objects(data, "transcription"):
        body, times = text(segment, "text"), child(segment, "offsets")
        tokens = [
            (text(token, "text"), milliseconds(child(token, "offsets"), "from"))
            for token in objects(segment, "tokens")
            if not text(token, "text").startswith("[_")
        ]
        cues.append(
            Cue(
                text=body,
                line=lines.find(body),
                label=label(segment, "speaker"),
                start_ms=milliseconds(times, "from"),
                end_ms=milliseconds(times, "to"),
                marks=marks_in(body, [each for each in tokens if each[0].startswith(" ")]),
            )
        )
    return Transcript(tuple(cues), Grain.CUE)
