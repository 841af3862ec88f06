"""oTranscribe (.otr): what was typed, as HTML inside JSON, with clickable times."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from generator.model import Transcript
from generator.readers.json.values import text
from generator.readers.lines import LineFinder
from generator.readers.markup import lines_of
from generator.readers.text.dialect import choose_dialect
from generator.readers.text.remarks import read_remarks


def sniff(data: Any) -> bool:
    """Tell by the HTML text beside the name of the recording."""
    return isinstance(data, dict) and "media" in data and isinstance(data.get("text"), str)


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the text as the plain text that it shows; all of it stands on one line of the file."""
    shown = lines_of(text(data, "text"))
    found = read_remarks(shown, choose_dialect(shown)).transcript
    return replace(found, cues=tuple(replace(cue, line=1) for cue in found.cues))
