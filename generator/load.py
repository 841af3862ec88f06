"""Reads the content folder: config, front matter, transcripts, chapter files. Renders nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.chapter_files import read_chapter_file
from generator.config.episode import (
    ChapterWish,
    EpisodeSettings,
    read_corrections,
    read_episode,
    split_front_matter,
)
from generator.config.nodes import Node
from generator.config.site import ThemeChoice, read_site
from generator.config.table import Table
from generator.config.toml_nodes import read_toml
from generator.config.yaml_nodes import read_yaml
from generator.model import ChapterMark, ContentPage, Show, Transcript
from generator.problems import Problems
from generator.readers import read_transcript
from generator.slugs import slugify
from generator.sources import Source, read_source

_NOT_TRANSCRIPTS = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".pdf"}
_NOT_TRANSCRIPTS |= {".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".webm", ".zip"}

_TAKEN = {"assets", "episodes", "files", "people", "search", "tags"}
"""Addresses of the site's own, which no page of the publisher's can have."""


@dataclass(frozen=True, slots=True)
class RawEpisode:
    """One conversation as its files have it."""

    slug: str
    settings: EpisodeSettings
    source: Source
    transcript: Transcript
    chapters: tuple[ChapterMark, ...]
    """Chapters that were given, wherever they stood; empty where they are to be found."""
    chapters_path: str
    """File that gave the chapters, for messages."""
    files: tuple[tuple[str, Path], ...] = ()
    """Pictures and other files to publish beside the page: name and place."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read."""

    show: Show
    episodes: tuple[RawEpisode, ...]
    corrections: Mapping[str, str]
    files: tuple[tuple[str, Path], ...] = ()
    """Files to publish as they are below `files/`."""
    theme: ThemeChoice = field(default_factory=ThemeChoice)
    shown: str = "content"
    """How messages call the content folder."""


def load(folder: Path, shown: str, problems: Problems, *, drafts: bool = False) -> Content:
    """Read the content folder; `shown` is how messages call it."""
    reader = _Folder(folder.resolve(), shown, problems)
    if not folder.is_dir():
        hint = f'make the folder "{shown}/episodes" and put a transcript into it'
        problems.error(shown, 0, "there is no such folder", hint=f"{hint}, or use --content DIR")
        return Content(Show(title="", base_url=""), (), {})
    show, theme = _site(reader)
    show = replace(show, pages=tuple(_pages(reader)))
    episodes = tuple(_episodes(reader, show.language, drafts))
    if not episodes and not problems.errors:
        hint = "put a transcript there, such as episodes/talk.txt, and build again"
        problems.error(f"{shown}/episodes", 0, "there is no transcript", hint=hint)
    files = tuple(
        (path.relative_to(reader.root / "files").as_posix(), path) for path in reader.tree("files")
    )
    return Content(show, episodes, _corrections(reader), files, theme, shown)


@dataclass(frozen=True, slots=True)
class _Folder:
    """The content folder, which nothing is read outside of."""

    root: Path
    shown: str
    problems: Problems

    def name(self, path: Path) -> str:
        return f"{self.shown}/{path.relative_to(self.root).as_posix()}"

    def entries(self, *parts: str) -> list[Path]:
        """List a folder in the same order on every machine, without hidden and foreign files."""
        folder = self.root.joinpath(*parts)
        if not folder.is_dir():
            return []
        return [p for p in sorted(folder.iterdir(), key=lambda p: p.name) if self._belongs(p)]

    def tree(self, *parts: str) -> Iterator[Path]:
        for path in self.entries(*parts):
            if path.is_dir():
                yield from self.tree(*parts, path.name)
            else:
                yield path

    def read(self, path: Path) -> Source | None:
        return read_source(path, self.name(path), self.problems)

    def _belongs(self, path: Path) -> bool:
        if path.name.startswith(".") or path.name.endswith("~"):
            return False
        if path.is_symlink() and not path.resolve().is_relative_to(self.root):
            hint = "put a copy of the file there instead"
            message = "this is a link that leads out of the content folder"
            self.problems.error(self.name(path), 0, message, hint=hint)
            return False
        return True


def _site(reader: _Folder) -> tuple[Show, ThemeChoice]:
    path = reader.root / "site.toml"
    source = reader.read(path) if path.exists() else None
    if source is None:
        return Show(title="Conversations", base_url=""), ThemeChoice()
    return read_site(source, reader.problems)


def _corrections(reader: _Folder) -> Mapping[str, str]:
    path = reader.root / "corrections.toml"
    source = reader.read(path) if path.exists() else None
    node = read_toml(source, reader.problems) if source else None
    if source is None or node is None:
        return {}
    return read_corrections(Table(node, source, reader.problems))


def _pages(reader: _Folder) -> Iterator[ContentPage]:
    seen: dict[str, Path] = {}
    for path in reader.entries("pages"):
        source = reader.read(path) if path.suffix == ".md" else None
        if source is None:
            continue
        slug = slugify(path.stem)
        if slug in seen or slug in _TAKEN:
            other = seen[slug].name if slug in seen else "a part of the site itself"
            message = f'this page and {other} both get the address "{slug}/"'
            reader.problems.error(source.path, 0, message, hint="rename the page")
            continue
        seen[slug] = path
        front, text, line = split_front_matter(source, reader.problems)
        node = read_yaml(source, front, 2, reader.problems) if front.strip() else None
        table = Table(node or Node({}, 1), source, reader.problems)
        page = ContentPage(
            slug=slug,
            title=table.text("title") or title_from(path.stem),
            text=text,
            path=source.path,
            line=line,
            summary=table.optional_text("summary"),
        )
        table.close()
        yield page


def _episodes(reader: _Folder, language: str, drafts: bool) -> Iterator[RawEpisode]:
    seen: dict[str, Path] = {}
    for path in reader.entries("episodes"):
        slug = slugify(path.name if path.is_dir() else path.stem)
        if slug in seen:
            message = f'this and {seen[slug].name} both get the address "episodes/{slug}/"'
            hint = "rename one of them"
            reader.problems.error(reader.name(path), 0, message, hint=hint)
            continue
        seen[slug] = path
        if path.is_dir():
            episode = _episode_folder(reader, path, slug, language)
        else:
            episode = _lone_file(reader, path, slug, language)
        if episode and (drafts or not episode.settings.draft):
            yield episode


def _lone_file(reader: _Folder, path: Path, slug: str, language: str) -> RawEpisode | None:
    if path.suffix.lower() in _NOT_TRANSCRIPTS:
        return None
    source = reader.read(path)
    transcript = read_transcript(source, reader.problems) if source else None
    if source is None or transcript is None:
        return None
    settings = EpisodeSettings(path=source.path, title=title_from(path.stem), language=language)
    return RawEpisode(slug, settings, source, transcript, transcript.chapters, source.path)


def _episode_folder(reader: _Folder, folder: Path, slug: str, language: str) -> RawEpisode | None:
    settings = EpisodeSettings(title=title_from(folder.name), language=language)
    about = folder / "episode.md"
    if about.exists() and (source := reader.read(about)):
        settings = read_episode(source, reader.problems, language)
        if not settings.title:
            settings = replace(settings, title=title_from(folder.name))
    entries = [p for p in reader.entries("episodes", folder.name) if p != about]
    files = [p for p in entries if p.is_file()]
    transcript_path = _transcript_path(reader, folder, files)
    if transcript_path is None:
        return None
    chapters_path = next((p for p in files if p.stem == "chapters"), None)
    source = reader.read(transcript_path)
    transcript = read_transcript(source, reader.problems, settings.format) if source else None
    if source is None or transcript is None:
        return None
    chapters, given_by = transcript.chapters, source.path
    if chapters_path and (chapter_source := reader.read(chapters_path)):
        chapters = read_chapter_file(chapter_source, reader.problems) or ()
        given_by = chapter_source.path
    if settings.chapters:
        chapters, given_by = settings.chapters, settings.path
    elif settings.chapter_wish is ChapterWish.NONE:
        chapters = ()
    read = {transcript_path, chapters_path}
    extra = tuple((p.name, p) for p in files if p not in read)
    return RawEpisode(slug, settings, source, transcript, chapters, given_by, extra)


def _transcript_path(reader: _Folder, folder: Path, files: list[Path]) -> Path | None:
    named = [p for p in files if p.stem == "transcript"]
    others = [p for p in files if p.suffix.lower() not in _NOT_TRANSCRIPTS and p.stem != "chapters"]
    candidates = named or others
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        message = "there are several files that could be the transcript"
        names = ", ".join(p.name for p in candidates)
        hint = f"{names}: name the right one transcript{candidates[0].suffix}"
    else:
        message = "there is no transcript in this folder"
        hint = "put it there as transcript.txt or transcript.vtt"
    reader.problems.error(reader.name(folder), 0, message, hint=hint)
    return None


def title_from(name: str) -> str:
    """Make a title of a file's name: `quick-chat` becomes `Quick chat`."""
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:]
