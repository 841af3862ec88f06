"""Times that cannot be: negative, beyond all measure, or running backwards."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from generator.model import Cue
from generator.times import clock

_LONGEST_MS = 1_000 * 3_600_000
_OVERLAP_MS = 10_000
"""People talk at once; cues that start this much too early are put where they belong."""

Warn = Callable[[int, str, str], None]
"""Takes the line, what is wrong, and what was done about it."""


def in_order(cues: Sequence[Cue], warn: Warn, *, sort: bool) -> list[Cue]:
    """Return the cues in the order in which they are spoken, none starting before the last.

    With `sort`, speech that overlaps, and separate tracks of speakers one after the other, are
    put into the order of time. Any other time that runs backwards is a mistake: the fewest
    possible are given up, and those cues start when the cue before them does. No cue is left out.
    """
    sane = [_sane(cue, warn) for cue in cues]
    starts = [cue.start_ms for cue in sane if cue.start_ms is not None]
    if all(two >= one for one, two in itertools.pairwise(starts)):
        return sane
    if sort and len(starts) == len(sane) and (_only_overlaps(starts) or _are_tracks(sane)):
        return sorted(sane, key=lambda cue: cue.start_ms or 0)
    return _forward(sane, warn)


def _sane(cue: Cue, warn: Warn) -> Cue:
    start, end = cue.start_ms, cue.end_ms
    if start is not None and start < 0:
        warn(cue.line, "this time lies before the beginning", "it was taken for 0:00")
        cue, start = replace(cue, start_ms=0), 0
    if start is not None and start > _LONGEST_MS:
        hint = "it was passed over; no recording is as long"
        warn(cue.line, f"this time cannot be: {clock(start)}", hint)
        return replace(cue, start_ms=None, end_ms=None, marks=())
    if end is not None and (start is None or end < start or end > _LONGEST_MS):
        cue = replace(cue, end_ms=None)
    return cue


def _only_overlaps(starts: Sequence[int]) -> bool:
    latest = 0
    for start in starts:
        if latest - start > _OVERLAP_MS:
            return False
        latest = max(latest, start)
    return True


def _are_tracks(cues: Sequence[Cue]) -> bool:
    """Tell whether the file has one speaker after the other, each from the beginning on."""
    tracks: list[set[str | None]] = [set()]
    latest = 0
    for cue in cues:
        start = cue.start_ms or 0
        if latest - start > _OVERLAP_MS and tracks[-1]:
            tracks.append(set())
            latest = start
        latest = max(latest, start)
        tracks[-1].add(cue.label)
    seen: set[str | None] = {None}
    for track in tracks:
        if track & seen:
            return False
        seen |= track
    return True


def _forward(cues: list[Cue], warn: Warn) -> list[Cue]:
    """Keep the longest run of times that do not decrease; the others follow the cue before."""
    keep = _longest_rise([cue.start_ms for cue in cues])
    result = []
    latest, reported = 0, False
    for index, cue in enumerate(cues):
        if cue.start_ms is None or index in keep:
            latest = cue.start_ms if cue.start_ms is not None else latest
            reported = False
        else:
            if not reported:
                hint = "the words were kept, at the time of those before them"
                message = f"the times do not run on here: {clock(cue.start_ms)}"
                warn(cue.line, f"{message} after {clock(latest)}", hint)
            reported = True
            cue = replace(cue, start_ms=latest, end_ms=None, marks=())
        result.append(cue)
    return result


def _longest_rise(starts: Sequence[int | None]) -> set[int]:
    """Return the indexes of a longest subsequence that never decreases (patience sorting).

    It is built from the end, so that of two equally long ones the one with the earlier times is
    kept, as people look for the mistake at the later of two lines.
    """
    tops: list[int] = []
    top_index: list[int] = []
    after: dict[int, int] = {}
    for index in range(len(starts) - 1, -1, -1):
        start = starts[index]
        if start is None:
            continue
        pile = bisect_right(tops, -start)
        after[index] = top_index[pile - 1] if pile else -1
        tops[pile : pile + 1] = [-start]
        top_index[pile : pile + 1] = [index]
    kept = set()
    current = top_index[-1] if top_index else -1
    while current >= 0:
        kept.add(current)
        current = after[current]
    return kept
