"""XML written with the standard library."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.exports.plain import plain

_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
DECLARATION = "<?xml version='1.0' encoding='utf-8'?>"
for _prefix, _namespace in _PREFIXES.items():
    ET.register_namespace(_prefix, _namespace)


def name(qualified: str) -> str:
    """Turn `itunes:author` into the form that ElementTree wants."""
    prefix, colon, local = qualified.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if colon else qualified


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str | None) -> ET.Element:
    """Add an element with text on one line; attributes that are `None` or empty are left out."""
    given = {key: plain(value) for key, value in attributes.items() if value}
    element = ET.SubElement(parent, name(tag), given)
    element.text = plain(text) or None
    return element


def document(root: ET.Element) -> bytes:
    """Write a document, indented, in UTF-8."""
    ET.indent(root)
    # Written as text and turned into bytes at once, which takes half the time.
    text: str = ET.tostring(root, encoding="unicode")
    return f"{DECLARATION}\n{text}\n".encode("utf-8", "xmlcharrefreplace")
