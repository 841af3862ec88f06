"""A built site as tests look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

ROOT = Path(__file__).parent.parent

TALK = """\
00:00 Ann: Welcome back. Today we talk about lighthouses.
00:07 Ben: Thank you. I have kept one for thirty years.
00:15 : Yeah.
"""
"""The least that makes a site, with somebody whom nobody knows."""


@dataclass(frozen=True)
class BuiltSite:
    """The output folder of a build."""

    folder: Path
    warnings: tuple[str, ...] = ()

    @property
    def files(self) -> list[str]:
        """Paths of all files, with `/`, in order; the list that chapterhouse keeps left out."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*"))
        return sorted(
            name
            for name in found
            if (self.folder / name).is_file() and name != ".chapterhouse.json"
        )

    @property
    def pages(self) -> list[str]:
        """Paths of all HTML pages."""
        return [name for name in self.files if name.endswith(".html")]

    def bytes(self, path: str) -> bytes:
        """Contents of a file; a path that is empty or ends with `/` means its `index.html`."""
        name = f"{path}index.html" if path.endswith("/") or not path else path
        return (self.folder / name).read_bytes()

    def text(self, path: str) -> str:
        return self.bytes(path).decode("utf-8")

    def page(self, path: str) -> LexborHTMLParser:
        """A page, to be asked with CSS selectors: `site.page("people/").css("main a")`."""
        return LexborHTMLParser(self.text(path))


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, with the folders they need."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return folder


def said(part: LexborHTMLParser | LexborNode) -> list[str]:
    """Texts of a conversation's paragraphs on its page, without names and times."""
    return [words_of(paragraph) for paragraph in part.css(".said")]


def words_of(paragraph: LexborNode) -> str:
    """What is said in a paragraph of a page: all but its time and, in an interjection, a name."""
    before = [each.text() for each in paragraph.css(".who, .at")]
    text = paragraph.text()
    for piece in before:
        text = text.strip().removeprefix(piece)
    return text.strip()


def turns_of(page: LexborHTMLParser) -> list[list[LexborNode]]:
    """The turns of a conversation's page, each the paragraphs of which it is made."""
    turns: list[list[LexborNode]] = []
    for paragraph in page.css(".said"):
        if "turn" in (paragraph.attributes["class"] or "").split():
            turns.append([])
        turns[-1].append(paragraph)
    return turns
