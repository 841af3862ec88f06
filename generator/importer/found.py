"""What an import finds, before anything of it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.data_classes import dataclass
from generator.model import ChapterMark, Media, Soundbite

Origin = str | Path
"""Where a file is to be had: a web address, or a place on this machine."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A transcript or a chapter file that is offered."""

    origin: Origin
    type: str = ""
    """Media type that the feed claims; readers look at the content instead."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody whom a feed names."""

    name: str
    role: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class FoundEpisode:
    """An episode as a feed or a folder describes it."""

    key: str
    """What stays the same from one import to the next: the feed's guid, or a path."""
    title: str
    transcripts: tuple[FoundFile, ...]
    """The same talk in several forms, the best first."""
    date: date | None = None
    number: int | None = None
    summary: str = ""
    notes: str = ""
    """Show notes in Markdown."""
    audio: Media | None = None
    video: Media | None = None
    tags: tuple[str, ...] = ()
    people: tuple[FoundPerson, ...] = ()
    soundbites: tuple[Soundbite, ...] = ()
    chapters_file: FoundFile | None = None
    chapters: tuple[ChapterMark, ...] = ()
    """Chapters that stand in the feed itself."""


@dataclass(frozen=True, slots=True)
class FoundShow:
    """A show as its feed describes it."""

    episodes: tuple[FoundEpisode, ...]
    title: str = ""
    description: str = ""
    language: str = ""
    author: str = ""
    email: str = ""
    image: str = ""
    link: str = ""
    category: str = ""
    explicit: bool = False
