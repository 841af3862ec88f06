"""What stands around the speech in a text file: front matter, headings, a tool's own footer."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCE = "---"
_HEADING = re.compile(r"#{1,6}\s+(.+?)(?:\s+#+)?\s*")
_FOOTER = re.compile(
    r"transcribed by (?:https?://)?(?:www\.)?otter\.ai\W*"
    r"|(?:this )?transcript (?:was )?(?:generated|created|exported) (?:by|with|using) .{1,60}"
    r"|\[end of (?:audio|recording|transcript)\]",
    re.IGNORECASE,
)


def front_matter_end(lines: Sequence[str]) -> int:
    """Return the index of the first line after YAML front matter; 0 where there is none."""
    if lines[0].rstrip() != _FENCE:
        return 0
    for index in range(1, len(lines)):
        if lines[index].rstrip() == _FENCE:
            return index + 1
    return 0


def heading(line: str) -> str:
    """Return the text of a Markdown heading, or ``""``."""
    match = _HEADING.fullmatch(line)
    return match[1] if match else ""


def without_footer(lines: Sequence[str]) -> int:
    """Return the index after the last line of speech, without a tool's advertisement."""
    last = len(lines)
    while last and (not lines[last - 1].strip() or _FOOTER.fullmatch(lines[last - 1].strip())):
        last -= 1
    return last
