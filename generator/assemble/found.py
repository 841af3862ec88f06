"""The chapters of an episode that was given none: from the publisher's command, or found here."""

from __future__ import annotations

from generator.assemble.chapters import FoundChapter, find_chapters
from generator.assemble.spoken import Spoken
from generator.config.episode import EpisodeSettings
from generator.problems import Problems


def found_in(
    spoken: Spoken, settings: EpisodeSettings, problems: Problems
) -> tuple[FoundChapter, ...]:
    """Find the chapters; empty after a reported error, which only a command can make."""
    if settings.chapter_command:
        from generator.assemble.chapters.command import ask_command

        return ask_command(
            settings.chapter_command,
            spoken.speeches(),
            title=settings.title,
            duration_ms=spoken.duration_ms,
            language=settings.language,
            chapter_ms=settings.chapter_ms,
            problems=problems,
        )
    return find_chapters(
        spoken.speeches(),
        duration_ms=spoken.duration_ms,
        language=settings.language,
        chapter_ms=settings.chapter_ms,
    )
