"""The WebVTT parser of the W3C, for files (Candidate Recommendation of 4 April 2019, section 6.1).

Styles, regions and cue settings say how captions look and are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from generator.patterns import pattern

SIGNATURE = pattern(r"WEBVTT(?=[ \t\n]|\Z)")
ARROW = "-->"

_STAMP = r"(?:([0-9]{1,9}):)?([0-9]{2}):([0-9]{2})\.([0-9]{3})(?![0-9])"
_TIMINGS = pattern(rf"[ \t\f]*{_STAMP}[ \t\f]*-->[ \t\f]*{_STAMP}")
_HIDDEN = pattern(r"(?:NOTE|STYLE|REGION)(?:[ \t\n]|\Z)|Kind:|Language:|X-TIMESTAMP-MAP")

Times = tuple[int, int]


class VttCue(Struct, frozen=True):
    """A cue as the file has it; times in milliseconds."""

    id: str
    text: str
    start_ms: int
    end_ms: int
    line: int
    """Line of the first line of text, from 1; that of the times where there is none."""


class Stray(Struct, frozen=True):
    """A block that is neither a cue nor anything else WebVTT knows; players pass it over."""

    text: str
    line: int
    wrong_times: bool
    """True where it has a line of times that cannot be read."""


def parse_times(line: str) -> Times | None:
    """Read the line that gives a cue its times (section 6.3)."""
    match = _TIMINGS.match(line)
    if match is None:
        return None
    start, end = stamp_ms(match.groups()[:4]), stamp_ms(match.groups()[4:])
    return None if start is None or end is None else (start, end)


def stamp_ms(parts: tuple[str | None, ...]) -> int | None:
    """Turn hours, minutes, seconds and thousandths into milliseconds."""
    hours, minutes, seconds, fraction = (int(part or 0) for part in parts)
    if minutes > 59 or seconds > 59:
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction


def parse_vtt(
    lines: tuple[str, ...], times: Callable[[str], Times | None] = parse_times
) -> Iterator[VttCue | Stray]:
    """Give the cues of a file that begins with the signature, and what belongs to none.

    `times` reads the line of times of a cue.
    """
    position = 1
    if position < len(lines) and lines[position]:
        position = _header_end(lines, position)
    while position < len(lines):
        if not lines[position]:
            position += 1
            continue
        block, position = _block(lines, position, times)
        if block:
            yield block


def _header_end(lines: tuple[str, ...], position: int) -> int:
    while position < len(lines) and lines[position] and ARROW not in lines[position]:
        position += 1
    return position


def _block(
    lines: tuple[str, ...], first: int, times: Callable[[str], Times | None]
) -> tuple[VttCue | Stray | None, int]:
    """Collect a block (section 6.1, "collect a WebVTT block") and say where the next begins."""
    position, arrow, found = first, -1, None
    buffer: list[str] = []
    identity = ""
    while position < len(lines) and lines[position]:
        line = lines[position]
        if ARROW in line:
            if arrow >= 0 or position - first > 1:
                break
            arrow, identity = position, "\n".join(buffer)
            found = times(line)
            if found:
                buffer = []
        else:
            buffer.append(line)
        position += 1
    text = "\n".join(buffer)
    if found:
        start, end = found
        line_number = min(arrow + 2, position) if buffer else arrow + 1
        return VttCue(identity, text, start, end, line_number), position
    if arrow >= 0:
        return Stray(text, arrow + 1, True), position
    hidden = _HIDDEN.match(text)
    return (None if hidden else Stray(text, first + 1, False)), position
