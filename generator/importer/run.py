"""An import from beginning to end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

from generator.importer.client import Client, FetchError, Validators
from generator.importer.content import chapters_text, episode_text, site_text
from generator.importer.folder import found_in
from generator.importer.found import FoundEpisode, FoundShow, Origin
from generator.importer.gather import Gathered, Gatherer, NothingReadError
from generator.importer.ledger import Ledger, Put
from generator.importer.rss import is_feed, read_feed
from generator.problems import ContentError, Problem
from generator.slugs import slugify

_LARGEST_FEED = 50_000_000
_WEB = ("http://", "https://")


class ImportReport(Struct):
    """What an import did."""

    written: list[str] = field(default_factory=list)
    """Folders of the episodes that are new or were renewed."""
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)
    """Files that somebody has edited, and which were left alone."""
    silent: int = 0
    """Episodes without a transcript."""
    failed: list[Problem] = field(default_factory=list)


def import_show(
    source: str,
    content: Path,
    *,
    latest: int | None = None,
    client: Client | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> ImportReport:
    """Import a feed (an address or a file) or a folder of transcripts into a content folder.

    `latest` takes only so many of the first episodes. What is there already and unchanged is not
    fetched again; what a person has edited is never overwritten. Raises `ContentError` where the
    source cannot be had or the content folder not be written.
    """
    client = client or Client()
    ledger = Ledger(content)
    try:
        found = _show(source, client, ledger)
        if found is None:
            say("The feed has not changed.")
            return ImportReport()
        show, validators = found
        report = _Import(ledger, Gatherer(client), content, say).run(show, latest)
        if latest is None and not report.failed and validators != Validators():
            # From now on it is enough to ask whether the feed has changed: all in it is here.
            ledger.note_source(source, validators)
        ledger.save()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"the import could not be written: {reason}"
        raise ContentError([Problem(str(error.filename or content), 0, message)]) from error
    return report


def _show(source: str, client: Client, ledger: Ledger) -> tuple[FoundShow, Validators] | None:
    if source.startswith(_WEB):
        try:
            answer = client.get(source, _LARGEST_FEED, ledger.validators(source))
        except FetchError as error:
            raise ContentError(
                [Problem(source, 0, f"{error}", hint="check the address")]
            ) from error
        if answer is None:
            return None
        return read_feed(answer.data, source), answer.validators
    place = Path(source)
    if not place.exists():
        hint = "give the address of a feed, a file, or a folder of transcripts"
        raise ContentError([Problem(source, 0, "there is no such file or folder", hint=hint)])
    if place.is_file():
        with place.open("rb") as file:
            if is_feed(file.read(4096)):
                return read_feed(place.read_bytes(), source), Validators()
    return found_in(place), Validators()


class _Import(Struct):
    ledger: Ledger
    gatherer: Gatherer
    content: Path
    say: Callable[[str], None]
    report: ImportReport = field(default_factory=ImportReport)

    def run(self, show: FoundShow, latest: int | None) -> ImportReport:
        if show.title and not (self.content / "site.toml").exists():
            self._put("site.toml", site_text(show).encode("utf-8"))
        spoken = [episode for episode in show.episodes if episode.transcripts]
        self.report.silent = len(show.episodes) - len(spoken)
        chosen = spoken if latest is None else spoken[:latest]
        for number, episode in enumerate(chosen, 1):
            mark = _mark(episode)
            if self.ledger.is_done(episode.key, mark):
                self.report.unchanged += 1
                continue
            folder = self._folder(episode)
            if folder is None:
                continue
            self.say(f"{number} of {len(chosen)}: {episode.title}")
            try:
                gathered = self.gatherer.gather(episode)
            except NothingReadError as error:
                self.report.failed.extend(error.problems)
                continue
            self._episode(episode, folder, gathered)
            self.ledger.note_episode(episode.key, folder, mark)
            self.ledger.save()
        return self.report

    def _folder(self, episode: FoundEpisode) -> str | None:
        """Give the folder of an episode; `None` where somebody else's stands in its place."""
        if folder := self.ledger.folder_of(episode.key):
            return folder
        number = f"{episode.number} " if episode.number else ""
        folder = slugify(f"{number}{episode.title}", "episode")
        taken = self.ledger.folders
        count, base = 1, folder
        while folder in taken:
            count += 1
            folder = f"{base}-{count}"
        if (self.content / "episodes" / folder).exists():
            self.report.kept.append(f"episodes/{folder}")
            return None
        return folder

    def _episode(self, episode: FoundEpisode, folder: str, gathered: Gathered) -> None:
        about = episode_text(episode, gathered.labels)
        files = {f"transcript{gathered.suffix}": gathered.transcript}
        if gathered.chapters is not None:
            files[f"chapters{gathered.chapters_suffix}"] = gathered.chapters
        elif episode.chapters:
            files["chapters.json"] = chapters_text(episode).encode("utf-8")
        # Last, so that an episode that has it is whole.
        files["episode.md"] = about.encode("utf-8", "replace")
        for name, data in files.items():
            self._put(f"episodes/{folder}/{name}", data)
        self.report.failed.extend(gathered.problems)
        self.report.written.append(folder)

    def _put(self, name: str, data: bytes) -> None:
        if self.ledger.put(name, data) is Put.KEPT:
            self.report.kept.append(name)


def _mark(episode: FoundEpisode) -> str:
    """Make a short mark of all that is known of an episode, files on this machine included."""
    parts = [repr(episode)]
    files = [*episode.transcripts, *([episode.chapters_file] if episode.chapters_file else [])]
    parts += [_state(file.origin) for file in files]
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _state(origin: Origin) -> str:
    if isinstance(origin, str):
        return ""
    return hashlib.sha256(origin.read_bytes()).hexdigest()
