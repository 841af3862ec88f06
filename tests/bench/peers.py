"""The same archive for other generators, as Markdown, and how they are told to build it."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.config.exports import EXPORT_NAMES
from generator.config.pages import PAGE_NAMES
from tests.bench.resample import Turn, read_turns
from tests.built_site import ROOT, write_files

WORDS = 10_000
_CHAPTERS = 8
_SEED = 7


@dataclass(frozen=True)
class Talk:
    """One conversation: chapters of turns, each with its second, speaker and words."""

    slug: str
    title: str
    day: date
    chapters: tuple[tuple[str, tuple[tuple[int, str, str], ...]], ...]


def talks(count: int) -> list[Talk]:
    """Make conversations of 10,000 words, resampled from the demo's long one; seeded."""
    turns = read_turns(ROOT / "content/episodes/452-dario-amodei/transcript.txt")
    chance = random.Random(_SEED)
    return [_talk(number, turns, chance) for number in range(count)]


def _talk(number: int, turns: Sequence[Turn], chance: random.Random) -> Talk:
    said: list[tuple[int, str, str]] = []
    words = now = 0
    while words < WORDS:
        length, label, text = chance.choice(turns)
        said.append((now, label or "Speaker 4", text))
        words += len(text.split())
        now += length
    size = len(said) // _CHAPTERS + 1
    chapters = tuple(
        (f"Chapter {start // size + 1} of {number}", tuple(said[start : start + size]))
        for start in range(0, len(said), size)
    )
    day = date(2020, 1, 1) + timedelta(days=number)
    return Talk(f"talk-{number:04}", f"Talk {number}", day, chapters)


def clock(second: int) -> str:
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"


def our_files(talk: Talk) -> dict[str, str]:
    """The files of an episode for chapterhouse, with its chapters given."""
    folder = f"content/episodes/{talk.slug}"
    lines = [f"{clock(at)} {who}: {text}\n" for _, said in talk.chapters for at, who, text in said]
    marks = [f"  - {clock(said[0][0])} {title}" for title, said in talk.chapters]
    people = "speakers: {Speaker 3: {name: Dario, role: guest}, Speaker 4: {name: Lex, role: host}"
    people += ", Speaker 1: Amanda, Speaker 2: Chris}"
    labels = {who for _, said in talk.chapters for _, who, _ in said}
    if not {"Speaker 1", "Speaker 2", "Speaker 3", "Speaker 4"} <= labels:
        people = "tags: []"
    front = [f"title: {talk.title}", f"date: {talk.day}", people, "chapters:", *marks]
    return {
        f"{folder}/transcript.txt": "\n".join(lines),
        f"{folder}/episode.md": "---\n" + "\n".join(front) + "\n---\n",
    }


def markdown(talk: Talk, front: str) -> str:
    """The text of an episode: a heading for each chapter, an anchored paragraph for each turn."""
    parts = [front]
    for title, said in talk.chapters:
        parts.append(f"## {title}")
        parts += [f'<a id="t{at}"></a>**{who}** {text}' for at, who, text in said]
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True)
class Peer:
    """A generator: its files for a talk and for the site, and its commands."""

    name: str
    program: str
    files: Callable[[Talk], dict[str, str]]
    settings: dict[str, str]
    commands: tuple[tuple[str, ...], ...]
    output: str


def _lektor(talk: Talk) -> dict[str, str]:
    # A line of three hyphens parts fields, so none may stand in a text.
    text = f"_model: page\n---\ntitle: {talk.title}\n---\nbody:\n\n" + markdown(talk, "")
    return {f"content/{talk.slug}/contents.lr": text}


def _plain(folder: str, front: str) -> Callable[[Talk], dict[str, str]]:
    def files(talk: Talk) -> dict[str, str]:
        head = front.format(title=talk.title, day=talk.day)
        return {f"{folder}/{talk.slug}.md": markdown(talk, head)}

    return files


def _one_page_each() -> str:
    """Settings that leave what plain generators make: a page an episode, and the front page."""
    pages = "".join(f"{name} = false\n" for name in PAGE_NAMES)
    return f"[pages]\n{pages}[exports]\n" + "".join(f"{name} = false\n" for name in EXPORT_NAMES)


_OURS = 'title = "Talks"\nbase_url = "https://example.org/"\n'
_YAML = "---\ntitle: {title}\ndate: {day}\n---"
_HUGO_LIST = "{{ range .Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}"
_LEKTOR_MODEL = (
    "[model]\nname = Page\nlabel = {{ this.title }}\n[fields.title]\ntype = string\n"
    "[fields.body]\ntype = markdown\n"
)
_PAGE = "<!doctype html><html lang=en><title>{0}</title><body><h1>{0}</h1>{1}</body></html>"
_HUGO = {
    "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Talks"\n'
    "[markup.goldmark.renderer]\nunsafe = true\n",
    "layouts/_default/single.html": _PAGE.format("{{ .Title }}", "{{ .Content }}"),
    "layouts/_default/list.html": _PAGE.format("{{ .Title }}", _HUGO_LIST),
}
_PLAINEST = Path(__file__).with_name("plainest.py")
PEERS = (
    Peer(
        "chapterhouse",
        "chapterhouse",
        our_files,
        {"content/site.toml": _OURS},
        (("chapterhouse", "build"),),
        "site",
    ),
    Peer(
        "one page each",
        "chapterhouse",
        our_files,
        {"content/site.toml": _OURS + _one_page_each()},
        (("chapterhouse", "build"),),
        "site",
    ),
    Peer(
        "plainest Python",
        "python",
        our_files,
        {},
        ((sys.executable, str(_PLAINEST), "content", "site"),),
        "site",
    ),
    Peer(
        "plainest page",
        "python",
        our_files,
        {},
        ((sys.executable, str(_PLAINEST), "content", "site", "page"),),
        "site",
    ),
    Peer(
        "Hugo + Pagefind",
        "hugo",
        _plain("content/talks", _YAML),
        _HUGO,
        (("hugo", "--quiet"), ("pagefind", "--site", "public", "--silent")),
        "public",
    ),
    Peer(
        "Hugo",
        "hugo",
        _plain("content/talks", _YAML),
        _HUGO,
        (("hugo", "--quiet"),),
        "public",
    ),
    Peer(
        "Eleventy",
        "eleventy",
        _plain("talks", _YAML),
        {
            "eleventy.config.js": "export default (c) => c.setQuietMode(true);\n",
            "package.json": json.dumps({"type": "module"}),
        },
        (("eleventy", "--quiet"),),
        "_site",
    ),
    Peer(
        "Pelican",
        "pelican",
        _plain("content", "Title: {title}\nDate: {day}"),
        {"pelicanconf.py": 'SITENAME = "Talks"\nPATH = "content"\nTIMEZONE = "UTC"\n'},
        (("pelican", "content", "-q"),),
        "output",
    ),
    Peer(
        "MkDocs",
        "mkdocs",
        _plain("docs", "# {title}"),
        {"mkdocs.yml": "site_name: Talks\n", "docs/index.md": "# Talks\n"},
        (("mkdocs", "build", "-q"),),
        "site",
    ),
    Peer(
        "Material",
        "mkdocs",
        _plain("docs", "# {title}"),
        {"mkdocs.yml": "site_name: Talks\ntheme: {name: material, font: false}\n"}
        | {"docs/index.md": "# Talks\n"},
        (("mkdocs", "build", "-q"),),
        "site",
    ),
    Peer(
        "Sphinx",
        "sphinx-build",
        _plain("source", "# {title}"),
        {
            "source/conf.py": 'project = "Talks"\nextensions = ["myst_parser"]\n',
            "source/index.md": "# Talks\n\n```{toctree}\n:glob:\n\ntalk-*\n```\n",
        },
        (("sphinx-build", "-q", "source", "out"),),
        "out",
    ),
    Peer(
        "Lektor",
        "lektor",
        _lektor,
        {
            "talks.lektorproject": "[project]\nname = Talks\n",
            "models/page.ini": _LEKTOR_MODEL,
            "templates/page.html": _PAGE.format("{{ this.title }}", "{{ this.body }}"),
            "content/contents.lr": "_model: page\n---\ntitle: Talks\n",
        },
        (("lektor", "build", "-O", "out"),),
        "out",
    ),
)


def lay_out(peer: Peer, archive: Sequence[Talk], folder: Path) -> None:
    """Write a peer's files."""
    write_files(folder, peer.settings)
    for talk in archive:
        write_files(folder, peer.files(talk))


def clear(peer: Peer, folder: Path) -> None:
    """Put aside what a build made, so that the next one is cold.

    Nothing is deleted: where thousands of files have just been, ext4 is slow to make new ones.
    """
    aside = folder.with_name(f"{folder.name}-{time.time_ns()}")
    aside.mkdir()
    for name in (peer.output, ".site.cache", "resources", ".hugo_build.lock", "__pycache__"):
        if (folder / name).exists():
            (folder / name).rename(aside / name)
