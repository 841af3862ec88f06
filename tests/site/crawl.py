"""Follow every address in a built site, as a browser would from where the site is put."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from tests.built_site import BuiltSite

_HOST = "https://site.test"
_ADDRESSES = ("href", "src", "action", "data-src", "data-search", "poster", "formaction")
_IN_CSS = re.compile(r"url\(\s*['\"]?([^'\")]+)")
_IN_SCRIPT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")


class Crawl:
    """A site that was put at `base`, such as `/` or `/repo/`."""

    def __init__(self, site: BuiltSite, base: str) -> None:
        self._site = site
        self._base = base
        self._files = set(site.files)
        self._ids: dict[str, list[str]] = {}

    @cached_property
    def parsed(self) -> dict[str, LexborHTMLParser]:
        return {path: self._site.page(path) for path in self._site.pages}

    def ids(self, path: str) -> list[str]:
        """Every id of a page, in order."""
        if path not in self._ids:
            nodes = self.parsed[path].css("[id]")
            self._ids[path] = [node.attributes["id"] or "" for node in nodes]
        return self._ids[path]

    def dead(self) -> list[str]:
        """Every address of this site that leads nowhere, with where it stands."""
        return [
            f"{path}: {link}: {why}"
            for path, link in self._links()
            if (why := self._flaw(path, link))
        ]

    def elsewhere(self) -> set[str]:
        """Every address on other hosts that a browser would ask for by itself."""
        loaded = "img[src], script[src], link[rel~=stylesheet], link[rel~=icon], iframe[src], video"
        loaded += ", audio, source, embed, object, link[rel~=preload], link[rel~=preconnect]"
        found = set()
        for page in self.parsed.values():
            for node in page.css(loaded):
                attributes = node.attributes
                if attributes.get("preload") == "none":
                    continue
                found |= {attributes[name] or "" for name in ("src", "href") if name in attributes}
        return {address for address in found if urlsplit(address).netloc}

    def _links(self) -> Iterator[tuple[str, str]]:
        for path, page in self.parsed.items():
            for node in page.css("*"):
                for name in _ADDRESSES:
                    if (value := node.attributes.get(name)) is not None:
                        yield path, value
        for path in self._site.files:
            if path.endswith(".css"):
                yield from ((path, link) for link in _IN_CSS.findall(self._site.text(path)))
            elif path.endswith(".js"):
                yield from ((path, link) for link in _IN_SCRIPT.findall(self._site.text(path)))

    def _flaw(self, path: str, link: str) -> str:
        here = f"{_HOST}{self._base}{path.removesuffix('index.html')}"
        parts = urlsplit(urljoin(here, link))
        if f"{parts.scheme}://{parts.netloc}" != _HOST:
            return ""
        if not parts.path.startswith(self._base):
            return f"leads out of {self._base}"
        target = unquote(parts.path.removeprefix(self._base))
        if not target or target.endswith("/"):
            target += "index.html"
        if target not in self._files:
            return "there is no such file"
        fragment = unquote(parts.fragment)
        if fragment and target.endswith(".html") and fragment not in self.ids(target):
            return f"there is no such id in {target}"
        return ""


def json_ld_addresses(page: LexborHTMLParser) -> Iterator[str]:
    """Every web address in the JSON-LD of a page."""

    def walk(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for item in value.values():
                yield from walk(item)
        elif isinstance(value, list):
            for item in value:
                yield from walk(item)
        elif isinstance(value, str) and value.startswith("http"):
            yield value

    for node in page.css('script[type="application/ld+json"]'):
        yield from walk(json.loads(node.text()))
