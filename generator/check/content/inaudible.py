"""Places that whoever typed the transcript could not understand: a list to work through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.content.spoken import SpokenShow
from generator.check.finding import note
from generator.problems import Problem
from generator.times import clock

_MARK = re.compile(
    r"[\[(<]\s*(?:inaudible|unintelligible|indistinct|indiscernible|unclear|crosstalk|phonetic|sp\?"
    r"|unverständlich|unhörbar|inaudible|ininteligible|incomprensible|inaudível)\b[^\])>]{0,40}[\])>]"
    r"|[\[(]\s*\?+\s*[\])]|\?{3,}|_{3,}",
    re.IGNORECASE,
)


def inaudible_places(show: SpokenShow) -> Iterator[Problem]:
    """Give every place that is marked as not understood, with its time where there is one."""
    for episode in show.episodes:
        source = episode.source
        for cue in episode.transcript.cues:
            for match in _MARK.finditer(cue.text):
                at = f" at {clock(cue.start_ms)}" if cue.start_ms is not None else ""
                message = f"{match.group()} was not understood{at}"
                yield note(source.path, cue.line, message, source.line(cue.line), "listen again")
