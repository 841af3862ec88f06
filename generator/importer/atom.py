"""A podcast's Atom feed, in the words of RSS."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from html import escape
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_XML = "{http://www.w3.org/XML/1998/namespace}"


def channel_of(feed: ET.Element) -> ET.Element:
    """Write an Atom feed (RFC 4287) as the channel of an RSS feed.

    What stands in other namespaces (iTunes, Podcasting 2.0, Podlove) is the same in both, and is
    taken along. Addresses are made whole by `xml:base`.
    """
    channel = ET.Element("channel")
    base = feed.get(f"{_XML}base", "")
    channel.extend(_common(feed, base))
    _add(channel, "description", _html(feed.find(f"{ATOM}subtitle")))
    # After one that is named in iTunes' way, which is the one that is read.
    _add(channel, f"{_ITUNES}author", feed.findtext(f"{ATOM}author/{ATOM}name"))
    _add(channel, "language", feed.get(f"{_XML}lang"))
    picture = feed.findtext(f"{ATOM}logo") or feed.findtext(f"{ATOM}icon")
    if picture:
        _add(ET.SubElement(channel, "image"), "url", urljoin(base, picture.strip()))
    for entry in feed.findall(f"{ATOM}entry"):
        item = ET.SubElement(channel, "item")
        item.extend(_common(entry, urljoin(base, entry.get(f"{_XML}base", ""))))
        item.extend(_of_entry(entry))
    return channel


def _common(element: ET.Element, base: str) -> Iterator[ET.Element]:
    """Give what shows and episodes have alike."""
    for child in element:
        if isinstance(child.tag, str) and not child.tag.startswith(ATOM):
            yield child
    yield _made("title", _html(element.find(f"{ATOM}title")))
    for link in element.findall(f"{ATOM}link"):
        address = urljoin(base, link.get("href", "").strip())
        if link.get("rel", "alternate") == "alternate":
            yield _made("link", address)
        elif link.get("rel") == "enclosure":
            known = {key: link.get(key, "") for key in ("type", "length")}
            yield ET.Element("enclosure", {"url": address, **known})


def _of_entry(entry: ET.Element) -> Iterator[ET.Element]:
    yield _made("guid", entry.findtext(f"{ATOM}id"))
    yield _made("description", _html(entry.find(f"{ATOM}summary")))
    yield _made(f"{_CONTENT}encoded", _html(entry.find(f"{ATOM}content")))
    written = entry.findtext(f"{ATOM}published") or entry.findtext(f"{ATOM}updated") or ""
    with contextlib.suppress(ValueError):
        yield _made("pubDate", format_datetime(datetime.fromisoformat(written.strip())))
    for category in entry.findall(f"{ATOM}category"):
        yield _made("category", category.get("label") or category.get("term"))


def _html(text: ET.Element | None) -> str:
    """Give a text construct as HTML, as RSS has it (RFC 4287, section 3.1)."""
    if text is None:
        return ""
    kind = text.get("type", "text")
    if kind == "xhtml":
        for element in text.iter():
            if isinstance(element.tag, str):
                element.tag = element.tag.removeprefix(_XHTML)
        return "".join(ET.tostring(child, "unicode") for child in text)
    words = "".join(text.itertext())
    return words if kind in ("html", "text/html") else escape(words, quote=False)


def _add(parent: ET.Element, tag: str, text: str | None) -> None:
    if text:
        parent.append(_made(tag, text))


def _made(tag: str, text: str | None) -> ET.Element:
    element = ET.Element(tag)
    element.text = text
    return element
