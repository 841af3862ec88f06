"""Time stamps in and out. Inside the program a time is an integer number of milliseconds."""

from __future__ import annotations

import re
from functools import lru_cache

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?")


def parse_clock(text: str) -> int | None:
    """Read `[H:]MM:SS[.mmm]` into milliseconds, or `None` if `text` is not such a stamp.

    Minutes may exceed 59 only where no hours are given (`83:20`); seconds never do.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None or not text.isascii():
        return None
    hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "").ljust(3, "0") if fraction else 0)


def clock(time_ms: int) -> str:
    """Write milliseconds as `M:SS` below an hour and `H:MM:SS` from there on."""
    hours, minutes, seconds = _split(time_ms)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def exact_clock(time_ms: int) -> str:
    """Write milliseconds as `clock` does, with a fraction where there is one."""
    fraction = f".{time_ms % 1000:03}" if time_ms % 1000 else ""
    return clock(time_ms) + fraction


# A caption ends when the next one begins.
@lru_cache(maxsize=4)
def stamp(time_ms: int, decimal: str = ".") -> str:
    """Write milliseconds as `HH:MM:SS.mmm`, the WebVTT form; SRT wants `decimal=","`."""
    seconds, fraction = divmod(time_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    # Twice as quick as an f-string; an hour of captions has two thousand of these.
    return "%02d:%02d:%02d%s%03d" % (hours, minutes, seconds, decimal, fraction)  # noqa: UP031


def iso_duration(duration_ms: int) -> str:
    """Write a length as an ISO 8601 duration (section 5.5.2.2), as schema.org and HTML want it."""
    hours, minutes, seconds = _split(duration_ms)
    return f"PT{hours}H{minutes}M{seconds}S" if hours else f"PT{minutes}M{seconds}S"


def _split(time_ms: int) -> tuple[int, int, int]:
    minutes, seconds = divmod(time_ms // 1000, 60)
    return minutes // 60, minutes % 60, seconds
