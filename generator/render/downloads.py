"""Links to the files that an episode is given out in."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports import EXPORTS
from generator.render.views import LinkView
from generator.words import Words

_KILOBYTE = 1000
_MEGABYTE = 1_000_000


def export_links(files: Mapping[str, bytes], words: Words) -> tuple[LinkView, ...]:
    """Make a link to each file beside the page, which says how large it is."""
    return tuple(
        LinkView(f"{words(export.label)} ({size(len(files[export.file]), words)})", export.file)
        for export in EXPORTS
        if export.file in files
    )


def size(count: int, words: Words) -> str:
    """Write a number of bytes for people: `184 kB`, `1.2 MB`."""
    if count < _MEGABYTE:
        return f"{words.number(max(round(count / _KILOBYTE), 1))} kB"
    return f"{words.number(round(count / _MEGABYTE))} MB"
