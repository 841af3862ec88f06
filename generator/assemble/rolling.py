"""Captions that roll: each shows again what the one before it showed, and a little more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.model import Cue, TimeMark

_SHARE = 0.2
"""A file is one of rolling captions if so many of its cues have an old line above a new one."""
_FEWEST = 3
"""Fewer such cues are too few to tell a rolling file from people who repeat themselves."""
_FLASH_MS = 50
"""YouTube shows each finished line again for 10 ms."""
_GAP_MS = 1_000


def unrolled(cues: Sequence[Cue]) -> Sequence[Cue]:
    """Return the cues without the lines that were on the screen before, if the file rolls.

    One cue alone proves nothing, as people do say the same twice: only in a file where many cues
    show the last lines of the cue before them above new ones, without a pause, are lines dropped.
    """
    if not any("\n" in cue.text for cue in cues):
        return cues
    repeats = [0, *(_repeated(before, cue) for before, cue in pairwise(cues))]
    grown = sum(0 < count < len(_lines(cue)) for count, cue in zip(repeats, cues, strict=True))
    flashes = sum(count > 0 and _is_flash(cue) for count, cue in zip(repeats, cues, strict=True))
    if grown < max(_SHARE * len(cues), 2) or grown + flashes < _FEWEST:
        return cues
    return [cue for cue in map(_without, cues, repeats) if cue.text.strip()]


def _repeated(before: Cue, cue: Cue) -> int:
    """Count the lines at the start of `cue` that end the cue before it and are still shown."""
    if before.label != cue.label or before.start_ms is None or cue.start_ms is None:
        return 0
    if before.end_ms is not None and cue.start_ms - before.end_ms > _GAP_MS:
        return 0
    old, new = _lines(before), _lines(cue)
    for count in range(min(len(old), len(new)), 0, -1):
        if old[-count:] == new[:count]:
            return count
    return 0


def _is_flash(cue: Cue) -> bool:
    return None not in (cue.start_ms, cue.end_ms) and _length(cue) <= _FLASH_MS


def _length(cue: Cue) -> int:
    return (cue.end_ms or 0) - (cue.start_ms or 0)


def _lines(cue: Cue) -> list[str]:
    return [" ".join(line.split()) for line in cue.text.split("\n") if line.strip()]


def _without(cue: Cue, count: int) -> Cue:
    """Drop the first `count` lines that are not empty."""
    if not count:
        return cue
    dropped, seen = 0, 0
    for line in cue.text.split("\n"):
        if seen == count:
            break
        seen += bool(line.strip())
        dropped += len(line) + 1
    marks = tuple(TimeMark(m.offset - dropped, m.time_ms) for m in cue.marks if m.offset >= dropped)
    return replace(cue, text=cue.text[dropped:], marks=marks)
