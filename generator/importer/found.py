"""What an import finds, before anything of it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from generator.model import ChapterMark, Media, Soundbite

Origin = str | Path
"""Where a file is to be had: a web address, or a place on this machine."""


class FoundFile(Struct, frozen=True):
    """A transcript or a chapter file that is offered."""

    origin: Origin
    type: str = ""
    """Media type that the feed claims; readers look at the content instead."""
    language: str = ""


class FoundPerson(Struct, frozen=True):
    """Somebody whom a feed names."""

    name: str
    role: str | None = None
    url: str | None = None


class FoundEpisode(Struct, frozen=True):
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


class FoundShow(Struct, frozen=True):
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
