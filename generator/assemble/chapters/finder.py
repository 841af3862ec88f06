"""Finds the chapters of a conversation that came without any."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.simple import simple_chapters
from generator.assemble.chapters.speech import FoundChapter, Speech


def find_chapters(
    speeches: Sequence[Speech],
    *,
    duration_ms: int | None,
    language: str = "en",
    chapter_ms: int | None = None,
) -> tuple[FoundChapter, ...]:
    """Return the chapters in order; the first begins with the first speech.

    `chapter_ms` asks for chapters of about this length; without it the conversation decides.
    """
    return simple_chapters(speeches, duration_ms, language, chapter_ms)
