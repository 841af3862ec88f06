"""When a character of a turn is spoken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.model import TimeMark

_MS_PER_CHARACTER = 1000 / 15
"""English conversation runs at about 15 characters a second, spaces counted."""


def time_at(offset: int, marks: Sequence[TimeMark], end_ms: int | None, length: int) -> int | None:
    """Return the time in ms at which the character at `offset` is spoken, `None` without marks.

    Exact at a mark. Between two marks, and from the last one to `end_ms` at `length`, time
    passes evenly with the characters. Where `end_ms` is missing or lies before the last mark,
    the rest is taken to be spoken at 15 characters a second. Never decreases with `offset` as
    long as the times of the marks do not.
    """
    if not marks:
        return None
    if len(marks) == 1:
        after = int(marks[0].offset <= offset)
    else:
        after = bisect_right(marks, offset, key=lambda mark: mark.offset)
    if not after:
        return marks[0].time_ms
    before = marks[after - 1]
    passed = min(offset, length) - before.offset
    stop: int | None
    if after < len(marks):
        span, stop = marks[after].offset - before.offset, marks[after].time_ms
    else:
        span, stop = length - before.offset, end_ms
    if passed <= 0:
        return before.time_ms
    if stop is None or stop < before.time_ms:
        estimate = before.time_ms + round(passed * _MS_PER_CHARACTER)
        return estimate if after == len(marks) else before.time_ms
    return before.time_ms + (stop - before.time_ms) * passed // span
