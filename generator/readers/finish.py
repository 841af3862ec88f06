"""What holds for every transcript, whatever format it came in."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Transcript
from generator.problems import Problems
from generator.readers.labels import clean_label
from generator.sources import Source


def finish(transcript: Transcript, source: Source, problems: Problems) -> Transcript | None:
    """Check and clean what a reader found; `None` after a reported error."""
    cues = [
        cue if cue.label is None else replace(cue, label=clean_label(cue.label))
        for cue in transcript.cues
        if cue.text.strip()
    ]
    if not cues:
        problems.error(source.path, 0, "nobody says anything in this file")
        return None
    return replace(transcript, cues=tuple(cues))
