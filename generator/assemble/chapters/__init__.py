"""Chapters: those that the publisher gave, and those that are found."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.speech import FoundChapter, Speech

__all__ = ["FoundChapter", "Speech", "find_chapters"]


def find_chapters(
    speeches: Sequence[Speech],
    *,
    duration_ms: int | None,
    language: str = "en",
    chapter_ms: int | None = None,
) -> tuple[FoundChapter, ...]:
    """Find chapters as `finder` does, which knows much and is loaded only where it is needed."""
    from generator.assemble.chapters import finder

    return finder.find_chapters(
        speeches, duration_ms=duration_ms, language=language, chapter_ms=chapter_ms
    )
