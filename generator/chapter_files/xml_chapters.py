"""Chapters in XML: Podlove Simple Chapters 1.2 and Matroska (RFC 9559, section 5.1.7)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.chapter_files.moments import nanosecond_clock, play_time
from generator.model import ChapterMark
from generator.problems import Problems
from generator.readers.xml import local, parse_xml
from generator.sources import Source


def sniff_podlove(source: Source) -> bool:
    """Tell by the namespace, or by its elements."""
    text = source.text.lstrip()
    return text.startswith("<") and ("simple-chapters" in text or "<psc:chapter" in text)


def read_podlove(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read each `chapter` with its title, link and picture, wherever in the file it stands."""
    root = parse_xml(source, problems)
    if root is None:
        return None
    marks = []
    for element in root.iter():
        if local(element.tag) != "chapter":
            continue
        title, start = element.get("title") or "", play_time(element.get("start") or "")
        line = _line(source, title)
        if start is None or not title.strip():
            message = "this chapter has no title or no time to start at"
            hint = '<psc:chapter start="00:03:14.000" title="Scaling laws"/>'
            problems.error(source.path, line, message, source=source.line(line), hint=hint)
            return None
        url, image = element.get("href") or None, element.get("image") or None
        marks.append(ChapterMark(title, start, line, url=url, image=image))
    return marks


def sniff_matroska(source: Source) -> bool:
    """Tell by the root element and what is in it."""
    text = source.text.lstrip()
    return text.startswith("<") and "<ChapterAtom" in text


def read_matroska(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the atoms of the first edition; hidden ones are not listed."""
    root = parse_xml(source, problems)
    if root is None:
        return None
    edition = next((e for e in root.iter() if local(e.tag) == "EditionEntry"), root)
    return [mark for atom in edition.iter() for mark in _atom(atom, source)]


def _atom(atom: Element, source: Source) -> Iterator[ChapterMark]:
    if local(atom.tag) != "ChapterAtom":
        return
    values = {local(child.tag): (child.text or "").strip() for child in atom}
    titles = [
        (part.text or "").strip()
        for display in atom
        if local(display.tag) == "ChapterDisplay"
        for part in display
        if local(part.tag) == "ChapterString"
    ]
    start = nanosecond_clock(values.get("ChapterTimeStart", ""))
    if start is not None and titles and titles[0]:
        listed = values.get("ChapterFlagHidden") != "1"
        yield ChapterMark(titles[0], start, _line(source, titles[0]), listed=listed)


def _line(source: Source, title: str) -> int:
    """Find the line on which a title stands, as XML parsers forget it."""
    position = source.text.find(title) if title else -1
    return 1 + source.text.count("\n", 0, position) if position >= 0 else 0
