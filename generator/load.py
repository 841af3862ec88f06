"""Reads the content folder: the settings of the show, its pages, and which episodes there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator.chapter_files.audio import audio_chapters
from generator.config.chapter_command import ChapterCommand
from generator.config.episode import read_corrections, split_front_matter
from generator.config.nodes import Node
from generator.config.site import ThemeChoice, read_site
from generator.config.table import Table
from generator.config.toml_nodes import read_toml
from generator.config.yaml_nodes import read_yaml
from generator.episode_files import EpisodeFiles, GivenChapters, GivenFile
from generator.history import History, read_history
from generator.model import ContentPage, Show
from generator.problems import Problems
from generator.slugs import slugify
from generator.sources import Source, read_source
from generator.strays import warn_of_strays

_NOT_TRANSCRIPTS = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".pdf"}
_NOT_TRANSCRIPTS |= {".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".webm", ".zip"}

_TAKEN = {"assets", "episodes", "files", "people", "search", "tags"}
"""Addresses of the site's own, which no page of the publisher's can have."""


class Content(Struct, frozen=True):
    """Everything that was read."""

    show: Show
    episodes: tuple[EpisodeFiles, ...]
    """What there is of each episode, drafts too; nobody has read it yet."""
    corrections: Mapping[str, str]
    files: tuple[tuple[str, Path], ...] = ()
    """Files to publish as they are below `files/`."""
    theme: ThemeChoice = field(default_factory=ThemeChoice)
    shown: str = "content"
    """How messages call the content folder."""
    history: History = field(default_factory=History)
    """What git knows of the content; asked only where the show names its repository."""


def load(folder: Path, shown: str, problems: Problems) -> Content:
    """Read the show's settings and find its episodes; `shown` is how messages call the folder."""
    reader = _Folder(folder.resolve(), shown, problems)
    if not folder.is_dir():
        hint = f'make the folder "{shown}/episodes" and put a transcript into it'
        problems.error(shown, 0, "there is no such folder", hint=f"{hint}, or use --content DIR")
        return Content(Show(title="", base_url=""), (), {})
    show, theme = _site(reader)
    show = replace(show, pages=tuple(_pages(reader)))
    command = _chapter_command(reader, show)
    episodes = tuple(
        replace(episode, chapter_command=command) for episode in _episodes(reader, show.language)
    )
    if not episodes and not problems.errors:
        hint = "put a transcript there, such as episodes/talk.txt, and build again"
        problems.error(f"{shown}/episodes", 0, "there is no transcript", hint=hint)
    warn_of_strays(reader.root, shown, problems)
    # Read by the theme; asked for here, so that no link in it leads out of the content.
    _ = list(reader.tree("theme"))
    files = tuple(
        (path.relative_to(reader.root / "files").as_posix(), path) for path in reader.tree("files")
    )
    history = read_history(reader.root, shown) if show.repo_url else History()
    return Content(show, episodes, _corrections(reader), files, theme, shown, history)


class _Folder(Struct, frozen=True):
    """The content folder, which nothing is read outside of."""

    root: Path
    shown: str
    problems: Problems

    def name(self, path: Path) -> str:
        return f"{self.shown}/{path.relative_to(self.root).as_posix()}"

    def entries(self, *parts: str) -> list[Path]:
        """List a folder in the same order on every machine, without hidden and foreign files."""
        folder = self.root.joinpath(*parts)
        if not folder.is_dir() or not self._belongs(folder):
            return []
        return [p for p in sorted(folder.iterdir(), key=lambda p: p.name) if self._belongs(p)]

    def tree(self, *parts: str) -> Iterator[Path]:
        for path in self.entries(*parts):
            if path.is_dir():
                yield from self.tree(*parts, path.name)
            else:
                yield path

    def read(self, *parts: str) -> Source | None:
        """Read a file; `None` where there is none, or after a reported error."""
        path = self.root.joinpath(*parts)
        if not path.exists() or not self._belongs(path):
            return None
        return read_source(path, self.name(path), self.problems)

    def given(self, path: Path) -> GivenFile:
        return GivenFile(path, self.name(path))

    def _belongs(self, path: Path) -> bool:
        if path.name.startswith(".") or path.name.endswith("~"):
            return False
        if path.is_symlink() and not path.resolve().is_relative_to(self.root):
            hint = "put a copy of the file there instead"
            message = "this is a link that leads out of the content folder"
            self.problems.error(self.name(path), 0, message, hint=hint)
            return False
        if path.is_symlink() and path.parent.resolve().is_relative_to(path.resolve()):
            message = "this is a link to a folder that it lies in"
            self.problems.error(self.name(path), 0, message, hint="remove it")
            return False
        return True


def _site(reader: _Folder) -> tuple[Show, ThemeChoice]:
    source = reader.read("site.toml")
    if source is None:
        return Show(title="Conversations", base_url=""), ThemeChoice()
    return read_site(source, reader.problems)


def _chapter_command(reader: _Folder, show: Show) -> ChapterCommand | None:
    if not show.chapter_command:
        return None
    path = f"{reader.shown}/site.toml"
    return ChapterCommand(show.chapter_command, show.chapter_seconds, path, 0)


def _corrections(reader: _Folder) -> Mapping[str, str]:
    source = reader.read("corrections.toml")
    node = read_toml(source, reader.problems) if source else None
    if source is None or node is None:
        return {}
    return read_corrections(Table(node, source, reader.problems))


def _pages(reader: _Folder) -> Iterator[ContentPage]:
    seen: dict[str, Path] = {}
    for path in reader.entries("pages"):
        source = reader.read("pages", path.name) if path.suffix == ".md" else None
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


def _episodes(reader: _Folder, language: str) -> Iterator[EpisodeFiles]:
    seen: dict[str, Path] = {}
    for path in reader.entries("episodes"):
        if path.suffix.lower() in _NOT_TRANSCRIPTS and not path.is_dir():
            _left_out(reader, path)
            continue
        slug = slugify(path.name if path.is_dir() else path.stem)
        if slug in seen:
            message = f'this and {seen[slug].name} both get the address "episodes/{slug}/"'
            hint = "rename one of them"
            reader.problems.error(reader.name(path), 0, message, hint=hint)
            continue
        seen[slug] = path
        if path.is_dir():
            if episode := _episode_folder(reader, path, slug, language):
                yield episode
        else:
            yield EpisodeFiles(slug, title_from(path.stem), language, reader.given(path))


def _left_out(reader: _Folder, path: Path) -> None:
    """Say that a file which stands alone is no transcript, as its owner may think it is one."""
    hint = f"put it into a folder of its own, {path.stem}/, together with its transcript"
    if path.suffix.lower() == ".pdf":
        hint = "save it as text (.txt) or as a Word document (.docx), and put that here"
    reader.problems.warn(reader.name(path), 0, "this is no transcript and was left out", hint=hint)


def _episode_folder(reader: _Folder, folder: Path, slug: str, language: str) -> EpisodeFiles | None:
    entries = reader.entries("episodes", folder.name)
    about = next((p for p in entries if p.name == "episode.md"), None)
    files = [p for p in entries if p.is_file() and p != about]
    transcript = _transcript_path(reader, folder, files)
    if transcript is None:
        return None
    chapters = next((p for p in files if p.stem == "chapters"), None)
    return EpisodeFiles(
        slug,
        title_from(folder.name),
        language,
        reader.given(transcript),
        reader.given(about) if about else None,
        reader.given(chapters) if chapters else _of_recording(reader, files),
        tuple((p.name, p) for p in files if p not in (transcript, chapters)),
    )


def _of_recording(reader: _Folder, files: list[Path]) -> GivenChapters | None:
    """Find the chapters that stand in a recording beside the transcript."""
    for path in files:
        if text := audio_chapters(path):
            return GivenChapters(reader.name(path), text)
    return None


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
