"""What holds for every transcript, whatever format it came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model import Cue, Grain, Transcript
from generator.problems import Problems
from generator.readers.cleaning import clean, is_clean
from generator.readers.labels import clean_label
from generator.readers.order import in_order
from generator.sources import Source

_MOST_WARNINGS = 5


def finish(transcript: Transcript, source: Source, problems: Problems) -> Transcript | None:
    """Check and clean what a reader found; `None` after a reported error."""
    cues = list(_cleaned(transcript.cues, source, problems))
    if not cues:
        hint = "check that the transcript was saved completely"
        problems.error(source.path, 0, "nobody says anything in this file", hint=hint)
        return None
    count = 0

    def warn(line: int, message: str, hint: str) -> None:
        nonlocal count
        count += 1
        if count <= _MOST_WARNINGS:
            problems.warn(source.path, line, message, source=source.line(line), hint=hint)

    cues = in_order(cues, warn, sort=transcript.grain is Grain.CUE)
    if count > _MOST_WARNINGS:
        message = f"{count - _MOST_WARNINGS} more times like that"
        problems.warn(source.path, 0, message, hint="the first ones are listed")
    chapters = tuple(replace(mark, title=clean(mark.title)[0]) for mark in transcript.chapters)
    return Transcript(tuple(cues), transcript.grain, chapters)


def _cleaned(cues: Sequence[Cue], source: Source, problems: Problems) -> Iterator[Cue]:
    """Give every cue in which something is said, without harmful characters."""
    warned = False
    labels: dict[str, str | None] = {}
    for cue in cues:
        label = cue.label
        if label is not None and label not in labels:
            labels[label] = clean_label(clean(label)[0])
        text, marks = cue.text, cue.marks
        if not is_clean(text):
            text, marks = clean(text, marks)
            if not warned:
                message = "this line holds characters that nobody can see"
                hint = "control characters and marks that turn text around were left out"
                shown = source.line(cue.line)
                problems.warn(source.path, cue.line, message, source=shown, hint=hint)
            warned = True
        if text.strip():
            name = labels[label] if label is not None else None
            if name != label or text is not cue.text:
                cue = Cue(text, cue.line, name, cue.start_ms, cue.end_ms, marks)
            yield cue
