"""Times of captions as tools write them, which is not always as the formats have it."""

from __future__ import annotations

import re

from generator.patterns import pattern
from generator.readers.captions.vtt_file import Times

_STAMP = r"(?:([0-9]{1,4})[:.])?([0-9]{1,2}):([0-9]{1,2})(?:[.,:]([0-9]{1,6}))?"
_TIMINGS = pattern(rf"\s*{_STAMP}\s*--?>\s*{_STAMP}(?![0-9])")


# As all tools should write it; nearly all lines are so, and are read faster.
_EXACT = pattern(
    r"(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})(?!\d)", re.ASCII
)


def loose_times(line: str) -> Times | None:
    """Read a line of times with commas for dots, one digit for two, or too few thousandths."""
    if match := _EXACT.match(line):
        h, m, s, ms, h2, m2, s2, ms2 = map(int, match.groups())
        if m < 60 and s < 60 and m2 < 60 and s2 < 60:
            return ((h * 60 + m) * 60 + s) * 1000 + ms, ((h2 * 60 + m2) * 60 + s2) * 1000 + ms2
        return None
    match = _TIMINGS.match(line)
    if match is None:
        return None
    start, end = _ms(match.groups()[:4]), _ms(match.groups()[4:])
    return None if start is None or end is None else (start, end)


def _ms(parts: tuple[str | None, ...]) -> int | None:
    hours, minutes, seconds, fraction = parts
    if int(minutes or 0) > 59 or int(seconds or 0) > 59:
        return None
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((fraction or "0").ljust(3, "0")[:3])
