"""What stands around the speech in a text file: front matter, headings, a tool's own footer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.patterns import pattern
from generator.readers.text.heads import unescaped

_FENCE = "---"
_HEADING = pattern(r"(#{1,6})\s+(.+?)(?:\s+#+)?\s*")
_BOLD = pattern(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1:?")
SENTENCE = pattern(r"[.?!…。！？:][\"'”’)]*$")
_LOWEST = 7
_UNDERLINE = pattern(r"=+|-+")
_RULE = pattern(r"(?:[-*_=~]\s*){3,}")
_MARKUP = pattern(r"!?\[([^\]]*)\]\([^()\s]*\)|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_FOOTER = pattern(
    r"transcribed by (?:https?://)?(?:www\.)?otter\.ai\W*"
    r"|(?:this )?transcript (?:was )?(?:generated|created|exported) (?:by|with|using) .{1,60}"
    r"|transcription ended after [\d:]+"
    r"|this editable transcript was computer generated .{1,120}"
    r"|\[end of (?:audio|recording|transcript)\]",
    re.IGNORECASE,
)
_LONGEST_HEADING = 150


class Heading(Struct, frozen=True):
    """A title between remarks."""

    title: str
    level: int
    line: int
    """From 1."""
    height: int = 1
    """Lines that it takes."""


def front_matter_end(lines: Sequence[str]) -> int:
    """Return the index of the first line after YAML front matter; 0 where there is none."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    for index in range(1, len(lines)):
        if lines[index].rstrip() == _FENCE:
            return index + 1
    return 0


def heading_at(lines: Sequence[str], index: int) -> Heading | None:
    """Return the heading on a line: after number signs, or above a line of dashes."""
    line = lines[index].strip()
    if match := _HEADING.fullmatch(line):
        return Heading(_plain(match[2]), len(match[1]), index + 1)
    if (bold := in_bold(line)) and len(bold) < _LONGEST_HEADING and not SENTENCE.search(bold):
        return Heading(unescaped(bold), _LOWEST, index + 1)
    below = lines[index + 1].strip() if index + 1 < len(lines) else ""
    if line and len(line) < _LONGEST_HEADING and _is_underline(below, len(line)):
        return Heading(_plain(line), 1 if below[0] == "=" else 2, index + 1, 2)
    return None


def _is_underline(line: str, width: int) -> bool:
    return bool(_UNDERLINE.fullmatch(line)) and (len(line) > 2 or len(line) == width)


def in_bold(line: str) -> str:
    """Return the text of a line that is bold as a whole, or ``""``."""
    match = _BOLD.fullmatch(line)
    return match[2].strip() if match else ""


def is_rule(line: str) -> bool:
    """Tell whether a line is only drawn, and says nothing."""
    return bool(_RULE.fullmatch(line))


def without_footer(lines: Sequence[str]) -> int:
    """Return the index after the last line of speech, without a tool's advertisement."""
    last = len(lines)
    while last and (not lines[last - 1].strip() or _FOOTER.fullmatch(lines[last - 1].strip())):
        last -= 1
    return last


def _plain(title: str) -> str:
    return unescaped(_MARKUP.sub(r"\1", title)).strip() or title
