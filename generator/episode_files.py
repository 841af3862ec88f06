"""The files of one episode, and what is in them: settings, transcript, given chapters."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.chapter_files import read_chapter_file
from generator.config.chapter_command import ChapterCommand
from generator.config.episode import ChapterWish, EpisodeSettings
from generator.config.episode import read_episode as read_settings
from generator.digests import digest
from generator.known_files import KnownFiles, digest_of
from generator.model import ChapterMark, Transcript
from generator.problems import Problems
from generator.readers import read_transcript
from generator.sources import Source, read_data, source_of


class GivenFile(Struct, frozen=True):
    """A file of the publisher's."""

    path: Path
    shown: str
    """How messages call it."""

    def digest(self, files: KnownFiles) -> str:
        """Give a name for what is in it; raises `OSError`."""
        return files.digest(self.path)

    def data(self, problems: Problems) -> GivenData | None:
        """Read the file; `None` after a reported error."""
        data = read_data(self.path, self.shown, problems)
        return None if data is None else GivenData(self.shown, data)


class GivenChapters(Struct, frozen=True):
    """Chapters that were taken out of a recording, as text."""

    shown: str
    text: str

    def digest(self, files: KnownFiles) -> str:
        """Give a name for the text."""
        return digest_of(self.text.encode("utf-8", "replace"))

    def data(self, problems: Problems) -> GivenData | None:
        """Return the text as if it had been in a file."""
        return GivenData(self.shown, self.text.encode("utf-8", "replace"))


class GivenData(Struct, frozen=True):
    """What was in a file when it was read."""

    shown: str
    data: bytes


class EpisodeFiles(Struct, frozen=True):
    """Where the parts of an episode are."""

    slug: str
    title: str
    """Title where the settings have none, made of the file's name."""
    language: str
    """Language where the settings have none: that of the show."""
    transcript: GivenFile
    about: GivenFile | None = None
    chapters: GivenFile | GivenChapters | None = None
    extra: tuple[tuple[str, Path], ...] = ()
    """Pictures and other files to publish beside the page: name and place."""
    chapter_command: ChapterCommand | None = None
    """The show's command for finding chapters."""

    def digest(self, files: KnownFiles) -> str:
        """Give the name that what `read` gives will have; raises `OSError`."""
        given = (self.transcript, self.about, self.chapters)
        contents = tuple((each.shown, each.digest(files)) if each else None for each in given)
        return _digest(self.slug, self.title, self.language, contents, self.chapter_command)

    def read(self, problems: Problems) -> EpisodeSource | None:
        """Read every file that says something; `None` after a reported error."""
        transcript = self.transcript.data(problems)
        about = self.about.data(problems) if self.about else None
        chapters = self.chapters.data(problems) if self.chapters else None
        if transcript is None or bool(self.about) != bool(about):
            return None
        if bool(self.chapters) != bool(chapters):
            return None
        return EpisodeSource(
            self.slug,
            self.title,
            self.language,
            transcript,
            about,
            chapters,
            self.chapter_command,
        )


class EpisodeSource(Struct, frozen=True):
    """Everything that an episode is made from, as bytes; another machine can work on it."""

    slug: str
    title: str
    language: str
    transcript: GivenData
    about: GivenData | None
    chapters: GivenData | None
    chapter_command: ChapterCommand | None = None

    @property
    def digest(self) -> str:
        """A name for all of it."""
        given = (self.transcript, self.about, self.chapters)
        contents = tuple((each.shown, digest_of(each.data)) if each else None for each in given)
        return _digest(self.slug, self.title, self.language, contents, self.chapter_command)


def _digest(
    slug: str,
    title: str,
    language: str,
    contents: tuple[tuple[str, str] | None, ...],
    command: ChapterCommand | None,
) -> str:
    asked = (command.words, command.seconds) if command else ()
    return digest(slug, title, language, asked, contents)


class RawEpisode(Struct, frozen=True):
    """One conversation as its files have it."""

    slug: str
    settings: EpisodeSettings
    source: Source
    transcript: Transcript
    chapters: tuple[ChapterMark, ...]
    """Chapters that were given, wherever they stood; empty where they are to be found."""
    chapters_path: str
    """File that gave the chapters, for messages."""


def read_raw_episode(given: EpisodeSource, problems: Problems) -> RawEpisode | None:
    """Read an episode's settings, transcript and chapters; `None` after a reported error."""
    settings = EpisodeSettings(
        path=given.about.shown if given.about else given.transcript.shown,
        language=given.language,
    )
    if given.about and (about := source_of(given.about.data, given.about.shown, problems)):
        settings = read_settings(about, problems, given.language)
    if not settings.title:
        settings = replace(settings, title=given.title)
    if settings.chapter_command is None:
        settings = replace(settings, chapter_command=given.chapter_command)
    source = source_of(given.transcript.data, given.transcript.shown, problems)
    transcript = read_transcript(source, problems, settings.format) if source else None
    if source is None or transcript is None:
        return None
    chapters, given_by = transcript.chapters, source.path
    if given.chapters:
        given_by = given.chapters.shown
        file = source_of(given.chapters.data, given_by, problems)
        chapters = (read_chapter_file(file, problems) if file else None) or ()
    if settings.chapters:
        chapters, given_by = settings.chapters, settings.path
    elif settings.chapter_wish is ChapterWish.NONE:
        chapters = ()
    return RawEpisode(given.slug, settings, source, transcript, chapters, given_by)
