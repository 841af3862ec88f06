"""Changes one setting of a front matter, and leaves everything else as its writer had it."""

from __future__ import annotations

from collections.abc import Sequence

_FENCE = "---"


def with_chapters(text: str, entries: Sequence[str]) -> str:
    """Put a list of chapters in place of the one that is there, or at the end of the settings.

    `entries` are lines such as `  - 03:14 Scaling laws`. A text without front matter gets one.
    """
    wanted = ["chapters:", *entries]
    lines = text.removeprefix("\ufeff").split("\n")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or end is None:
        return "\n".join([_FENCE, *wanted, _FENCE, *(lines if text.strip() else [""])])
    first = next((i for i in range(1, end) if lines[i].startswith("chapters:")), None)
    if first is None:
        return "\n".join([*lines[:end], *wanted, *lines[end:]])
    last = first + 1
    while last < end and (not lines[last].strip() or lines[last][0] in " \t-"):
        last += 1
    return "\n".join([*lines[:first], *wanted, *lines[last:]])
