"""Rev and Rev.ai: monologues of elements."""

from __future__ import annotations

from typing import Any

from generator.model import Grain, Transcript
from generator.readers.json.values import first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues


def sniff(data: Any) -> bool:
    """Tell by the name that only Rev uses."""
    return "elements" in first_object(data, "monologues")


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the elements, which hold their own white space."""
    names = {
        str(speaker.get("id")): label(speaker, "name") for speaker in objects(data, "speakers")
    }
    cues = WordCues(lines.find)
    for monologue in objects(data, "monologues"):
        number = text(monologue, "speaker")
        given = label(monologue, "speaker_name") or names.get(number)
        name = given or label(monologue, "speaker")
        space = True
        for element in objects(monologue, "elements"):
            value = text(element, "value")
            if text(element, "type") in ("text", "unknown"):
                start = seconds(element, "ts", "timestamp")
                end = seconds(element, "end_ts", "end_timestamp")
                cues.add(value.strip() or "…", start, end, name, space=space)
                space = False
            else:
                cues.attach(value.rstrip())
                space = space or not value or value[-1:].isspace()
        cues.end()
    return Transcript(cues.finished(), Grain.CUE)
