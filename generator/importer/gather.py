"""Fetches an episode's transcript and chapters, and makes sure that they can be read."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from msgspec import Struct, field

from generator.chapter_files import read_chapter_file
from generator.importer.client import Client, FetchError
from generator.importer.found import FoundEpisode, FoundFile
from generator.model import Transcript
from generator.problems import Problem, Problems, Severity
from generator.readers import read_transcript
from generator.sources import LARGEST_BYTES, source_of

_LARGEST_CHAPTERS = 5_000_000
_PLAIN = re.compile(r"\.[a-z0-9]{1,5}")
"""An ending that is one on every machine."""
_SUFFIXES = {
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/srt": ".srt",
    "text/srt": ".srt",
    "application/json": ".json",
    "application/json+chapters": ".json",
    "text/html": ".html",
    "text/plain": ".txt",
}


class Gathered(Struct, frozen=True):
    """The files of an episode, as they came."""

    transcript: bytes
    suffix: str
    labels: tuple[str, ...]
    """Labels of the speakers, in order of first speech."""
    chapters: bytes | None = None
    chapters_suffix: str = ""
    problems: list[Problem] = field(default_factory=list)
    """What could not be had or read although the episode could."""


class NothingReadError(Exception):
    """No transcript of an episode could be had and read."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class Gatherer:
    """Fetches what episodes consist of."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def gather(self, episode: FoundEpisode) -> Gathered:
        """Take the first transcript that can be read; raises `NothingReadError` if none can."""
        problems: list[Problem] = []
        for file in episode.transcripts:
            data = self._bytes(file, LARGEST_BYTES, problems)
            transcript = _read(file, data, problems) if data is not None else None
            if data is not None and transcript is not None:
                return self._with_chapters(file, data, transcript, episode)
        raise NothingReadError(problems)

    def _with_chapters(
        self, file: FoundFile, data: bytes, transcript: Transcript, episode: FoundEpisode
    ) -> Gathered:
        problems: list[Problem] = []
        labels = tuple(dict.fromkeys(cue.label for cue in transcript.cues if cue.label))
        chapters = None
        if episode.chapters_file:
            chapters = self._chapters(episode.chapters_file, problems)
        suffix = _suffix(episode.chapters_file) if episode.chapters_file else ""
        return Gathered(data, _suffix(file), labels, chapters, suffix, problems)

    def _chapters(self, file: FoundFile, problems: list[Problem]) -> bytes | None:
        data = self._bytes(file, _LARGEST_CHAPTERS, problems)
        if data is None:
            return None
        found = Problems()
        source = source_of(data, str(file.origin), found)
        if source is None or read_chapter_file(source, found) is None:
            problems += found.errors
            return None
        return data

    def _bytes(self, file: FoundFile, largest: int, problems: list[Problem]) -> bytes | None:
        try:
            if not isinstance(file.origin, str):
                if file.origin.stat().st_size > largest:
                    raise FetchError(f"the file is larger than {largest // 1_000_000} MB")
                return file.origin.read_bytes()
            answer = self._client.get(file.origin, largest)
            return answer.data if answer else None
        except (FetchError, OSError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            problems.append(Problem(str(file.origin), 0, reason))
            return None


def _read(file: FoundFile, data: bytes, problems: list[Problem]) -> Transcript | None:
    found = Problems()
    source = source_of(data, str(file.origin), found)
    transcript = read_transcript(source, found) if source else None
    if transcript is None:
        problems += [p for p in found.errors if p.severity is Severity.ERROR]
    return transcript


def _suffix(file: FoundFile) -> str:
    """Give the ending for a file: its type says it, else its name."""
    if isinstance(file.origin, str):
        kind = file.type.partition(";")[0].strip()
        path = urlsplit(file.origin).path
        named = PurePosixPath(path).suffix.lower()
        return _SUFFIXES.get(kind) or (named if _PLAIN.fullmatch(named) else ".txt")
    return file.origin.suffix or ".txt"
