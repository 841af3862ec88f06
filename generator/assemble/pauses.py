"""Where the speaker pauses, as far as the times of words or captions tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.model import TimeMark

_SHORT_MS = 600
_LONG_MS = 2000
_MOST = 0.6


class Pauses:
    """Finds pauses before given characters of one text."""

    def __init__(self, marks: Sequence[TimeMark]) -> None:
        self._marks = marks
        self._pace = 0.0
        if len(marks) > 1:
            characters = marks[-1].offset - marks[0].offset
            self._pace = (marks[-1].time_ms - marks[0].time_ms) / max(characters, 1)

    def __bool__(self) -> bool:
        """Whether anything is known of pauses."""
        return bool(self._pace)

    def bonus(self, offset: int) -> float:
        """Return how much a pause before `offset` invites a paragraph there, from 0 to 0.6.

        A source has times of beginnings only, so a pause is what remains of the time since the
        mark before when the speech in between ran at the pace of the whole.
        """
        marks = self._marks
        if not self._pace:
            return 0.0
        here = bisect_left(marks, offset, key=lambda mark: mark.offset)
        if not 0 < here < len(marks) or marks[here].offset != offset:
            return 0.0
        before = marks[here - 1]
        spoken = (offset - before.offset) * self._pace
        pause = marks[here].time_ms - before.time_ms - spoken
        share = (pause - _SHORT_MS) / (_LONG_MS - _SHORT_MS)
        return _MOST * min(max(share, 0.0), 1.0)
