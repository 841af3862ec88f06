"""Times that run backwards, which make a player jump and an address lead astray."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.content.spoken import SpokenShow
from generator.check.finding import warning
from generator.problems import Problem
from generator.times import clock

# Captions of two speakers may overlap a little.
_OVERLAP_MS = 2_000


def times_that_run_back(show: SpokenShow) -> Iterator[Problem]:
    """Give every cue that starts well before the one above it."""
    for episode in show.episodes:
        latest = 0
        for cue in episode.transcript.cues:
            if cue.start_ms is None:
                continue
            if cue.start_ms < latest - _OVERLAP_MS:
                source = episode.source
                message = f"the time runs back from {clock(latest)} to {clock(cue.start_ms)}"
                hint = "put the lines into order, or correct the time"
                yield warning(source.path, cue.line, message, source.line(cue.line), hint)
            latest = cue.start_ms
