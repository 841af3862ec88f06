"""Links to the files that an episode is given out in."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports import EXPORTS
from generator.render.views import LinkView
from generator.words import Words

_KILOBYTE = 1000
_MEGABYTE = 1_000_000


def export_links(sizes: Mapping[str, int], words: Words) -> tuple[LinkView, ...]:
    """Make a link to each file beside the page, by name and size in bytes, which says the size."""
    return tuple(
        LinkView(f"{words(export.label)} ({size(sizes[export.file], words)})", export.file)
        for export in EXPORTS
        if export.file in sizes
    )


def size(count: int, words: Words) -> str:
    """Write a number of bytes for people: `184 kB`, `1.2 MB`."""
    if count < _MEGABYTE:
        return f"{words.number(max(round(count / _KILOBYTE), 1))} kB"
    return f"{words.number(round(count / _MEGABYTE))} MB"
