"""SubViewer (SBV), as YouTube lets one download captions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Cue, Grain, Transcript
from generator.patterns import pattern
from generator.problems import Problems
from generator.readers.captions.labels import label_cues
from generator.readers.document import Document
from generator.times import parse_clock

_STAMP = r"\d{1,3}:\d{2}:\d{2}\.\d{1,3}"
_TIMES = pattern(rf"\s*({_STAMP})\s*,\s*({_STAMP})\s*")


def sniff(document: Document) -> bool:
    """Tell by a first line with two times and a comma between."""
    return bool(_TIMES.fullmatch(document.head.partition("\n")[0]))


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read the cues, each a line of times with text below."""
    return Transcript(tuple(label_cues(list(_cues(document.source.lines)))), Grain.CUE)


def _cues(lines: tuple[str, ...]) -> Iterator[Cue]:
    start = end = None
    first, text = 1, list[str]()
    for number, line in enumerate(lines, 1):
        if match := _TIMES.fullmatch(line):
            if text:
                yield Cue("\n".join(text), first, None, start, end)
            start, end = parse_clock(match[1]), parse_clock(match[2])
            first, text = number + 1, []
        elif line.strip():
            text += line.replace("[br]", "\n").split("\n")
    if text:
        yield Cue("\n".join(text), first, None, start, end)
