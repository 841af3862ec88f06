"""Elements of a feed by their usual names, whichever way its namespaces are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote
from xml.etree import ElementTree as ET

from generator.config.table import safe_address

# Feeds write the same namespace in several ways; what matters is in here, in lower case.
_PREFIXES = {
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "https://podcastindex.org/namespace/1.0": "podcast",
    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
    "http://podlove.org/simple-chapters": "psc",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://www.w3.org/2005/atom": "atom",
}

_ILLEGAL = re.compile(r"[\s\x00-\x20\x7f-\xa0\"<>\\^`{|}]")


class Item:
    """An element whose children are asked for as `itunes:author`, `title`, …"""

    def __init__(self, element: ET.Element | None) -> None:
        self._children: dict[str, list[ET.Element]] = {}
        for child in element if element is not None else ():
            if isinstance(child.tag, str):
                self._children.setdefault(_usual(child.tag), []).append(child)

    def all(self, name: str) -> Iterator[ET.Element]:
        yield from self._children.get(name, ())

    def one(self, name: str) -> ET.Element | None:
        return next(self.all(name), None)

    def text(self, name: str) -> str:
        """Text of the first child of a name, or empty."""
        element = self.one(name)
        return "".join(element.itertext()).strip() if element is not None else ""

    def attribute(self, name: str, key: str) -> str:
        """An attribute of the first child of a name, or empty."""
        element = self.one(name)
        return element.get(key, "").strip() if element is not None else ""


def web_address(text: str) -> str:
    """Give an address of the web as settings take it, or nothing where it is none."""
    address = _ILLEGAL.sub(lambda match: quote(match[0], safe=""), text.strip())
    return address if address.startswith(("http://", "https://")) and safe_address(address) else ""


def flag(text: str) -> bool:
    """Read yes or no as iTunes writes it."""
    return text.strip().lower() in ("true", "yes", "explicit")


def _usual(tag: str) -> str:
    namespace, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    if not namespace:
        return local
    prefix = _PREFIXES.get(namespace.lower().rstrip("/"))
    return f"{prefix}:{local}" if prefix else tag
