"""What the program knows of a chapter format."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator.model import ChapterMark
from generator.problems import Problems
from generator.sources import Source


class ChapterFormat(Struct, frozen=True):
    """One line of the table of chapter formats."""

    title: str
    """For people."""
    sniff: Callable[[Source], bool]
    """Tells by the content alone whether a file is of this format."""
    read: Callable[[Source, Problems], list[ChapterMark] | None]
    """Gives `None` after a reported error."""
