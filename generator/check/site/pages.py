"""A finished site: its files with their sizes, and what its pages link to."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from msgspec import Struct, field

from generator.write.manifest import MANIFEST

_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
_LINKS |= {"audio": "src", "video": "src", "iframe": "src", "form": "action"}


class Page(Struct):
    """What a page has that others may link to, and what it links to."""

    path: str
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    blind_images: list[str] = field(default_factory=list)
    """Addresses of pictures without any `alt`."""


class BuiltSite(Struct, frozen=True):
    """A site as it lies in its folder."""

    root: Path
    sizes: dict[str, int]
    """Bytes of each file, by path below the root."""
    pages: dict[str, Page]

    def shown(self, path: str) -> str:
        return f"{self.root.as_posix()}/{path}"


def read_site(root: Path) -> BuiltSite | None:
    """Read a site; `None` where no page of it is there."""
    if not (root / "index.html").is_file():
        return None
    sizes = {
        path.relative_to(root).as_posix(): path.stat().st_size
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != MANIFEST and ".git" not in path.parts
    }
    pages = {path: read_page(root, path) for path in sizes if path.endswith(".html")}
    return BuiltSite(root, sizes, pages)


def read_page(root: Path, path: str) -> Page:
    """Read one page."""
    parser = _Parser(Page(path))
    parser.feed((root / path).read_text("utf-8", "replace"))
    parser.close()
    return parser.page


class _Parser(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.page.ids.add(found["id"] or "")
        if tag == "a" and found.get("name"):
            self.page.ids.add(found["name"] or "")
        address = found.get(_LINKS.get(tag, ""))
        if address is not None:
            self.page.links.append(address)
        if tag == "img" and "alt" not in found:
            self.page.blind_images.append(found.get("src") or "")
