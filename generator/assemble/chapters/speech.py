"""What goes into the finding of chapters, and what comes out."""

from __future__ import annotations

from msgspec import Struct

from generator.model import TimeMark


class Speech(Struct, frozen=True):
    """One remark of a conversation, as the finder sees it."""

    speaker: str | None
    """A key that tells speakers apart; `None` where nobody knows who speaks."""
    text: str
    """Tidied and corrected."""
    start_ms: int | None
    role: str | None = None
    """Podcasting 2.0 role in lower case, such as `host` or `guest`, where it is known."""
    name: str | None = None
    """The speaker's real name, where one was given."""
    marks: tuple[TimeMark, ...] = ()


class FoundChapter(Struct, frozen=True):
    """A chapter that nobody gave."""

    turn: int
    """Index of the speech in which it begins."""
    offset: int
    """Characters into the text of that speech: a sentence's start, 0 for the speech's."""
    title: str
    summary: str | None = None
    score: float = 0.0
    """How sure the finder is that a chapter begins here, from 0 to 1."""
    reasons: tuple[str, ...] = ()
    """Why it begins here, for people."""
