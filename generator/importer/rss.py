"""A podcast's feed: its show, and the episodes that have a transcript or could have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint
from xml.etree import ElementTree as ET

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from generator.importer.atom import ATOM, channel_of
from generator.importer.found import FoundShow
from generator.importer.notes import plain_text
from generator.importer.rss_item import read_item
from generator.importer.tags import Item, flag
from generator.problems import ContentError, Problem

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_ROOT = re.compile(rb"<rss|<rdf:RDF|<(?:\w+:)?feed\s")
_XML_ENTITIES = {"amp", "lt", "gt", "quot", "apos"}


def is_feed(data: bytes) -> bool:
    """Tell a feed from a transcript, by what stands at its beginning."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    return start.startswith(b"<") and bool(_ROOT.search(start))


def read_feed(data: bytes, shown: str) -> FoundShow:
    """Read an RSS 2.0 or Atom feed; raises `ContentError` where it is none.

    Namespaces: iTunes, Podcasting 2.0, Podlove Simple Chapters, content.
    """
    channel = Item(_channel(data, shown))
    episodes = []
    keys: set[str] = set()
    for element in channel.all("item"):
        episode = read_item(Item(element), channel)
        # The first of two that say they are the same is the newer one.
        if episode.key not in keys:
            keys.add(episode.key)
            episodes.append(episode)
    owner = channel.one("itunes:owner")
    image = channel.attribute("itunes:image", "href")
    return FoundShow(
        episodes=tuple(episodes),
        title=plain_text(channel.text("title")),
        description=plain_text(channel.text("description") or channel.text("itunes:summary")),
        language=channel.text("language"),
        author=plain_text(channel.text("itunes:author")),
        email=Item(owner).text("itunes:email") if owner is not None else "",
        image=image or Item(channel.one("image")).text("url"),
        link=channel.text("link"),
        category=" > ".join(_categories(channel)),
        explicit=flag(channel.text("itunes:explicit")),
    )


def _channel(data: bytes, shown: str) -> ET.Element:
    try:
        root = fromstring(_ENTITY.sub(_character, data))
    except ET.ParseError as error:
        line, _ = error.position
        lines = data.splitlines()
        source = lines[line - 1].decode("utf-8", "replace") if 0 < line <= len(lines) else ""
        message = f"this feed is not well-formed XML: {str(error).partition(':')[0]}"
        raise _refused(shown, message, line, source) from error
    except DefusedXmlException as error:
        message = "this feed defines entities of its own, which is not safe to read"
        raise _refused(shown, message) from error
    except (LookupError, ValueError) as error:
        raise _refused(shown, f"this feed cannot be read: {error}") from error
    if root.tag == f"{ATOM}feed":
        return channel_of(root)
    channel: ET.Element | None = root.find("channel")
    if channel is None:
        raise _refused(shown, "this is neither an RSS nor an Atom feed: it has no channel")
    return channel


def _character(match: re.Match[bytes]) -> bytes:
    """Write an entity that only HTML has, such as `&nbsp;`, so that XML has it too."""
    name = match[1].decode("ascii")
    return match[0] if name in _XML_ENTITIES else b"&#%d;" % name2codepoint.get(name, 0xFFFD)


def _refused(shown: str, message: str, line: int = 0, source: str = "") -> ContentError:
    hint = "give the address of the podcast's feed, or a folder of transcripts"
    return ContentError([Problem(shown, line, message, source, hint)])


def _categories(channel: Item) -> Iterator[str]:
    category = channel.one("itunes:category")
    if category is not None:
        yield category.get("text", "")
        if inner := Item(category).attribute("itunes:category", "text"):
            yield inner
