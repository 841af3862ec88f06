"""Tables with tabs, as Whisper writes them: start and end in milliseconds, and text."""

from __future__ import annotations

import re

from generator.model import Cue, Grain, Transcript
from generator.patterns import pattern
from generator.problems import Problems
from generator.readers.document import Document

_HEADER = pattern(r"start\tend\t(?:speaker\t)?text(?:\tspeaker)?", re.IGNORECASE)
_NUMBER = pattern(r"\d{1,12}")


def sniff(document: Document) -> bool:
    """Tell by the names of the columns in the first line."""
    return bool(_HEADER.fullmatch(document.head.partition("\n")[0].rstrip()))


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read a cue from each line; a line that is none is reported and goes on with the last cue."""
    source = document.source
    if not sniff(document):
        hint = "the first line names the columns: start, tab, end, tab, text"
        problems.error(source.path, 1, "this is no table of captions", hint=hint)
        return None
    header = document.head.partition("\n")[0].rstrip().lower().split("\t")
    cues: list[Cue] = []
    started = False
    for number, line in enumerate(source.lines, 1):
        if not started or not line.strip():
            started = started or bool(line.strip())
            continue
        cells = dict(zip(header, line.split("\t", len(header) - 1), strict=False))
        start, end = cells.get("start", ""), cells.get("end", "")
        if len(cells) == len(header) and _NUMBER.fullmatch(start) and _NUMBER.fullmatch(end):
            label = cells.get("speaker") or None
            cues.append(Cue(cells["text"], number, label, int(start), int(end)))
            continue
        hint = "a line is: start, tab, end, tab, text; the times are whole milliseconds"
        message = "this line has no times; its text was joined to the one before"
        problems.warn(source.path, number, message, source=line, hint=hint)
        cues.append(Cue(line, number, cues[-1].label if cues else None))
    return Transcript(tuple(cues), Grain.CUE)
