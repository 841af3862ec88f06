"""Stretches in which nobody speaks, as if part of the recording had not been written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.check.content.spoken import SpokenShow
from generator.check.finding import warning
from generator.model import Cue
from generator.problems import Problem
from generator.times import clock

_LONG_MS = 90_000
# Slow speech: 75 words a minute. What takes longer was not all written down.
_SLOW_MS_PER_WORD = 800


def gaps(show: SpokenShow) -> Iterator[Problem]:
    """Give every place where much more time passes than the words before it need."""
    for episode in show.episodes:
        source = episode.source
        for cue, silent_ms, until_ms in _silences(episode.transcript.cues):
            message = f"nothing is written for {clock(silent_ms)} before {clock(until_ms)}"
            hint = "look whether a part of the recording is missing here"
            yield warning(source.path, cue.line, message, source.line(cue.line), hint)


def _silences(cues: Sequence[Cue]) -> Iterator[tuple[Cue, int, int]]:
    timed = [cue for cue in cues if cue.start_ms is not None]
    for cue, following in pairwise(timed):
        assert cue.start_ms is not None
        assert following.start_ms is not None
        needed = len(cue.text.split()) * _SLOW_MS_PER_WORD
        end = cue.end_ms if cue.end_ms is not None else cue.start_ms + needed
        if following.start_ms - end > _LONG_MS:
            yield cue, following.start_ms - end, following.start_ms
