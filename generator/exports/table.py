"""The formats in which the build gives out a transcript."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator.exports.epub import epub
from generator.exports.json_chapters import json_chapters
from generator.exports.json_transcript import json_transcript
from generator.exports.markdown import markdown
from generator.exports.srt import srt
from generator.exports.text import text
from generator.exports.vtt import vtt
from generator.exports.vtt_chapters import vtt_chapters
from generator.model import Episode, Show
from generator.words import N_


class Export(Struct, frozen=True):
    """A format, written to a file beside the page of the episode."""

    name: str
    file: str
    label: str
    """What a link to the file says, in English."""
    type: str
    """Media type."""
    write: Callable[[Episode, Show], str | bytes]
    needs_times: bool
    tag: str = ""
    """Tag of the Podcasting 2.0 namespace that leads to it in the feed; empty for none."""


EXPORTS = (
    Export("vtt", "transcript.vtt", N_("WebVTT captions"), "text/vtt", vtt, True, "transcript"),
    Export(
        "srt",
        "transcript.srt",
        N_("SRT captions"),
        "application/x-subrip",
        srt,
        True,
        "transcript",
    ),
    Export("text", "transcript.txt", N_("Plain text"), "text/plain", text, False, "transcript"),
    Export("markdown", "transcript.md", "Markdown", "text/markdown", markdown, False),
    Export(
        "json",
        "transcript.json",
        "JSON",
        "application/json",
        json_transcript,
        True,
        "transcript",
    ),
    Export("epub", "transcript.epub", N_("EPUB book"), "application/epub+zip", epub, False),
    Export(
        "chapters",
        "chapters.json",
        N_("Chapters (JSON)"),
        "application/json+chapters",
        json_chapters,
        True,
        "chapters",
    ),
    Export("chapters_vtt", "chapters.vtt", N_("Chapters (WebVTT)"), "text/vtt", vtt_chapters, True),
)


def exports_of(episode: Episode, show: Show) -> tuple[Export, ...]:
    """Give the formats that an episode can and shall be written in, in the order of the table."""
    timed = bool(episode.chapters) and episode.timed
    return tuple(
        export
        for export in EXPORTS
        if (timed or not export.needs_times) and export.name not in show.unwanted_exports
    )
