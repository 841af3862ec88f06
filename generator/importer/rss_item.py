"""One episode of a feed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

from generator.exports.plain import plain
from generator.exports.summary import beginning
from generator.importer.found import FoundEpisode, FoundFile, FoundPerson
from generator.importer.notes import notes_markdown, plain_text
from generator.importer.tags import Item, web_address
from generator.model import ChapterMark, Media, Soundbite
from generator.times import parse_clock

# Which form of a transcript keeps the most: speakers and times, then times, then words.
_BEST_FIRST = (
    ("application/json", "application/vnd.podcast+json"),
    ("text/vtt",),
    ("application/x-subrip", "application/srt", "text/srt"),
    ("text/html",),
)
_MOST_TAGS = 10


def read_item(item: Item, channel: Item) -> FoundEpisode:
    """Read an item of a feed; what its own channel says holds where the item says nothing."""
    notes = item.text("content:encoded") or item.text("description") or item.text("itunes:summary")
    link = item.text("link")
    title = plain_text(item.text("title") or item.text("itunes:title"))
    enclosure = item.one("enclosure")
    media = _media(enclosure, item) if enclosure is not None else None
    video = enclosure is not None and enclosure.get("type", "").lower().startswith("video/")
    people = tuple(_people(item)) or tuple(_people(channel))
    return FoundEpisode(
        key=plain(item.text("guid") or link or title),
        title=title,
        transcripts=tuple(_transcripts(item, channel.text("language"))),
        date=_date(item.text("pubDate")),
        number=_whole(item.text("itunes:episode") or item.text("podcast:episode")),
        summary=_summary(item, notes),
        notes=notes_markdown(notes),
        audio=None if video else media,
        video=media if video else None,
        tags=tuple(_tags(item)),
        people=people,
        soundbites=tuple(_soundbites(item)),
        chapters_file=_chapters_file(item),
        chapters=tuple(_chapters(item)),
    )


def _summary(item: Item, notes: str) -> str:
    given = plain_text(item.text("itunes:subtitle") or item.text("description"))
    return beginning(given or plain_text(notes))


def _date(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) < 10**9 else None


def _media(enclosure: ET.Element, item: Item) -> Media | None:
    url = web_address(enclosure.get("url", ""))
    if not url:
        return None
    return Media(
        url=url,
        type=plain(enclosure.get("type", "")) or None,
        length=_whole(enclosure.get("length", "").strip()),
        duration_ms=_length(item.text("itunes:duration")),
    )


def _length(text: str) -> int | None:
    seconds = _seconds(text)
    return round(seconds * 1000) if seconds is not None else parse_clock(text)


def _seconds(text: str | None) -> float | None:
    try:
        seconds = float(text or "")
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and 0 <= seconds < 1e7 else None


def _transcripts(item: Item, language: str) -> Iterator[FoundFile]:
    """Give the transcripts in the show's language, the best form first."""
    own = language.partition("-")[0].lower()
    files = [
        FoundFile(e.get("url", "").strip(), e.get("type", "").lower(), e.get("language", ""))
        for e in item.all("podcast:transcript")
    ]
    usable = [file for file in files if file.origin]
    spoken = [f for f in usable if f.language.partition("-")[0].lower() in ("", own)] or usable
    yield from sorted(spoken, key=lambda file: _rank(file.type.partition(";")[0].strip()))


def _rank(kind: str) -> int:
    return next((i for i, kinds in enumerate(_BEST_FIRST) if kind in kinds), len(_BEST_FIRST))


def _tags(item: Item) -> Iterator[str]:
    words = [e.text or "" for e in item.all("category")]
    words += item.text("itunes:keywords").split(",")
    yield from list(dict.fromkeys(filter(None, map(plain, words))))[:_MOST_TAGS]


def _people(item: Item) -> Iterator[FoundPerson]:
    for element in item.all("podcast:person"):
        name = plain("".join(element.itertext()))
        # Without a role the specification means a host (podcast-namespace, tag `person`).
        role = plain(element.get("role", "")).lower() or "host"
        if name:
            yield FoundPerson(name, role, web_address(element.get("href", "")) or None)


def _soundbites(item: Item) -> Iterator[Soundbite]:
    for element in item.all("podcast:soundbite"):
        start, length = _seconds(element.get("startTime")), _seconds(element.get("duration"))
        if start is not None and length:
            title = plain("".join(element.itertext())) or None
            yield Soundbite(round(start * 1000), round(length * 1000), title)


def _chapters_file(item: Item) -> FoundFile | None:
    url = item.attribute("podcast:chapters", "url")
    return FoundFile(url, item.attribute("podcast:chapters", "type")) if url else None


def _chapters(item: Item) -> Iterator[ChapterMark]:
    container = Item(item.one("psc:chapters"))
    for element in container.all("psc:chapter"):
        start = element.get("start", "").strip()
        moment = _length(start)
        title = plain(element.get("title", ""))
        if moment is not None and title:
            yield ChapterMark(title, moment, 1, url=element.get("href"), image=element.get("image"))
