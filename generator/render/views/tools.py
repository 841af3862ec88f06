"""Views of what the reading aids, the player and the menus for sharing need to know."""

from __future__ import annotations

from msgspec import Struct


class CitationsView(Struct, frozen=True):
    """How to cite the conversation; ⟨time⟩ and ⟨url⟩ stand where the piece's own belong."""

    apa: str
    chicago: str
    bibtex: str
    """An entry of several lines."""


class ToolsView(Struct, frozen=True):
    """What the scripts of a page with a conversation need."""

    episode: str
    """Address of the page of the whole conversation."""
    words: str
    """Address of the file with the times of words, or empty where the source has none."""
    duration_s: int
    """Seconds that the conversation lasts, or 0 where nobody knows."""
    edit: str
    """Address at which the transcript can be corrected; a line is asked for with `#L12`."""
    corrected: str
    """How often the transcript was corrected, and when last, or empty."""
    citations: CitationsView
