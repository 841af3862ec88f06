"""Times as formats of chapters write them."""

from __future__ import annotations

from generator.patterns import pattern
from generator.times import parse_clock

_SECONDS = pattern(r"\d{1,9}(?:\.\d{1,9})?")
_LONG = pattern(r"(\d{1,4}:\d{2}:\d{2})\.(\d{1,9})")


def play_time(text: str) -> int | None:
    """Read Normal Play Time (RFC 2326, section 3.6), a clock time or seconds, into ms."""
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return seconds(text)
    return nanosecond_clock(text)


def nanosecond_clock(text: str) -> int | None:
    """Read `HH:MM:SS` with up to nine digits after the point into ms."""
    match = _LONG.fullmatch(text.strip())
    if match is None:
        return parse_clock(text)
    return parse_clock(f"{match[1]}.{match[2].ljust(3, '0')[:3]}")


def seconds(text: str) -> int | None:
    """Read a number of seconds into ms."""
    return round(float(text) * 1000) if _SECONDS.fullmatch(text) else None
