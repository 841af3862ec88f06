"""EPUB 3: the whole conversation as a book, for e-readers and phones."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from datetime import date

from generator.addresses import absolute, episode_path
from generator.exports.epub_pages import (
    NOTES_FILE,
    STYLE,
    book_page,
    chapter_file,
    contents_page,
    notes_page,
    title_page,
)
from generator.exports.plain import escaped, plain
from generator.exports.summary import summary
from generator.model import Episode, Show, Speaker

_NAMESPACE = uuid.UUID("5b0b6a3c-6bb5-5ab6-9f1d-6b0e2f1f6f5a")
_NO_DATE = date(2000, 1, 1)
"""A book must say when it was changed; one without a date must still be the same each time."""
_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
_ROLES = {"host": "ivr", "guest": "ive"}
"""Interviewer and interviewee, from the MARC relators; others are speakers."""


def epub(episode: Episode, show: Show) -> bytes:
    """Write an episode as an EPUB 3.3 publication (W3C Recommendation), a chapter to a file."""
    chapters = list(enumerate(episode.chapters, 1))
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(episode, show),
        "EPUB/nav.xhtml": contents_page(episode),
        "EPUB/style.css": STYLE,
        "EPUB/title.xhtml": title_page(episode, show),
        **{f"EPUB/{chapter_file(n)}": book_page(episode, chapter, n) for n, chapter in chapters},
    }
    if episode.notes.strip():
        files[f"EPUB/{NOTES_FILE}"] = notes_page(episode, show)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        # First, and as it is: so that a file can be told for a book (OCF, section 4.2.3).
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), "application/epub+zip")
        for name, text in files.items():
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), text.encode("utf-8"))
    return data.getvalue()


def _entry(name: str, how: int) -> zipfile.ZipInfo:
    """Make an entry that is the same on every machine: no clock, no system, no rights."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = how
    entry.create_system = 0
    return entry


def _package(episode: Episode, show: Show) -> str:
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
xml:lang="{escaped(episode.language)}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{_indented(_metadata(episode, show))}
  </metadata>
  <manifest>
{_indented(_manifest(episode))}
  </manifest>
  <spine>
{_indented(_spine(episode))}
  </spine>
</package>
"""


def _metadata(episode: Episode, show: Show) -> Iterator[str]:
    path = episode_path(episode.slug)
    page = absolute(show.base_url, path) if show.base_url else ""
    name = page or f"{plain(show.title)}/{path}"
    yield f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(_NAMESPACE, name)}</dc:identifier>'
    yield f"<dc:title>{escaped(episode.title) or escaped(episode.slug)}</dc:title>"
    yield f"<dc:language>{escaped(episode.language)}</dc:language>"
    yield f'<meta property="dcterms:modified">{episode.date or _NO_DATE}T00:00:00Z</meta>'
    for index, speaker in enumerate(s for s in episode.speakers if s.known and plain(s.name)):
        yield from _speaker(speaker, f"speaker-{index}")
    yield f"<dc:description>{escaped(summary(episode))}</dc:description>"
    if episode.date:
        yield f"<dc:date>{episode.date}</dc:date>"
    if plain(show.title):
        yield f"<dc:publisher>{escaped(show.title)}</dc:publisher>"
    for tag in filter(None, map(escaped, episode.tags)):
        yield f"<dc:subject>{tag}</dc:subject>"
    if page:
        yield f"<dc:source>{escaped(page)}</dc:source>"
    # What a reader who does not see needs to know (EPUB Accessibility 1.1, section 2).
    for name, value in (
        ("accessMode", "textual"),
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityHazard", "none"),
    ):
        yield f'<meta property="schema:{name}">{value}</meta>'


def _speaker(speaker: Speaker, name: str) -> Iterator[str]:
    yield f'<dc:creator id="{name}">{escaped(speaker.name)}</dc:creator>'
    role = _ROLES.get(speaker.role or "", "spk")
    yield f'<meta refines="#{name}" property="role" scheme="marc:relators">{role}</meta>'


def _manifest(episode: Episode) -> Iterator[str]:
    page = 'media-type="application/xhtml+xml"'
    yield f'<item id="nav" href="nav.xhtml" {page} properties="nav"/>'
    yield '<item id="style" href="style.css" media-type="text/css"/>'
    yield f'<item id="title" href="title.xhtml" {page}/>'
    for number, _ in enumerate(episode.chapters, 1):
        yield f'<item id="chapter-{number}" href="{chapter_file(number)}" {page}/>'
    if episode.notes.strip():
        yield f'<item id="notes" href="{NOTES_FILE}" {page}/>'


def _spine(episode: Episode) -> Iterator[str]:
    yield '<itemref idref="title"/>'
    yield '<itemref idref="nav"/>'
    for number, _ in enumerate(episode.chapters, 1):
        yield f'<itemref idref="chapter-{number}"/>'
    if episode.notes.strip():
        yield '<itemref idref="notes"/>'


def _indented(lines: Iterator[str]) -> str:
    return "\n".join(f"    {line}" for line in lines)
