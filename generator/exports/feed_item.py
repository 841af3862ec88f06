"""An episode as an item of the feed."""

from __future__ import annotations

import html
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from generator.addresses import absolute, episode_path, person_path
from generator.exports.feed_notes import notes_html
from generator.exports.plain import valid
from generator.exports.summary import summary
from generator.exports.table import exports_of
from generator.exports.web import web_address
from generator.exports.xml import add
from generator.model import Episode, Media, Show, Speaker

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".aac": "audio/aac",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".flac": "audio/flac",
    ".mp4": "video/mp4",
    ".m4v": "video/x-m4v",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
}
_LONGEST_NAME = 128
"""Characters of a value that players show (podcast-namespace, tag `person`)."""


def add_item(channel: ET.Element, episode: Episode, show: Show) -> None:
    """Add an episode to the feed; `show` must know its own address."""
    page = absolute(show.base_url, episode_path(episode.slug))
    item = add(channel, "item")
    add(item, "title", episode.title)
    add(item, "link", page)
    # The address of an episode never changes, so it is its name as well.
    add(item, "guid", page, isPermaLink="true")
    if episode.date:
        add(item, "pubDate", rfc_date(episode.date))
    # Readers take a description for HTML (rssboard.org, encoding of descriptions).
    add(item, "description", html.escape(summary(episode), quote=False))
    # Lines of code would not be code any more on one line, so this text stays as it is.
    notes = notes_html(episode, page, show)
    add(item, "content:encoded").text = valid(notes)
    for tag in episode.tags:
        add(item, "category", tag)
    if recording := enclosure_of(episode):
        _add_recording(item, recording, episode, show)
    for bite in episode.soundbites:
        times = {"startTime": bite.start_ms / 1000, "duration": bite.duration_ms / 1000}
        title = (bite.title or "")[:_LONGEST_NAME]
        add(item, "podcast:soundbite", title, **{k: f"{v:.3f}" for k, v in times.items()})
    _add_files(item, episode, show)
    for speaker in episode.speakers:
        _add_person(item, speaker, show)


def rfc_date(day: date) -> str:
    """Write the start of a day in UTC as RFC 2822 wants it (section 3.3), in every locale."""
    return f"{_DAYS[day.weekday()]}, {day:%d} {_MONTHS[day.month - 1]} {day.year:04} 00:00:00 +0000"


def enclosure_of(episode: Episode) -> tuple[Media, str] | None:
    """Give the recording that a player can fetch, with its media type."""
    for media in (episode.audio, episode.video):
        if media:
            suffix = PurePosixPath(urlsplit(media.url).path).suffix.lower()
            kind = media.type or _TYPES.get(suffix)
            if media is episode.audio:
                return media, kind or "audio/mpeg"
            if kind:
                return media, kind
    return None


def _add_recording(
    item: ET.Element, recording: tuple[Media, str], episode: Episode, show: Show
) -> None:
    media, kind = recording
    # A length of 0 stands for one that is not known (RSS Advisory Board, Best Practices Profile).
    add(
        item,
        "enclosure",
        url=web_address(media.url, show),
        length=str(media.length or 0),
        type=kind,
    )
    if duration := media.duration_ms or episode.duration_ms:
        add(item, "itunes:duration", str(round(duration / 1000)))
    if episode.number is not None and episode.number > 0:
        add(item, "itunes:episode", str(episode.number))


def _add_files(item: ET.Element, episode: Episode, show: Show) -> None:
    for export in exports_of(episode, show):
        if not export.tag:
            continue
        url = absolute(show.base_url, episode_path(episode.slug) + export.file)
        tag = add(item, f"podcast:{export.tag}", url=url, type=export.type)
        if export.tag == "transcript":
            tag.set("language", episode.language)
            if export.name in ("vtt", "srt"):
                tag.set("rel", "captions")


def _add_person(item: ET.Element, speaker: Speaker, show: Show) -> None:
    # Without a role, players would take the person for a host.
    if not (speaker.named and speaker.role):
        return
    image = next((person.image for person in show.people if person.slug == speaker.slug), None)
    add(
        item,
        "podcast:person",
        speaker.name[:_LONGEST_NAME],
        role=speaker.role,
        href=speaker.url
        or (absolute(show.base_url, person_path(speaker.slug)) if show.has("people") else None),
        img=web_address(image, show),
    )
