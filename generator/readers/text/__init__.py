"""Plain text, in all the shapes that tools and people give a conversation."""

from __future__ import annotations

from generator.model import Transcript
from generator.problems import Problems
from generator.readers.document import Document
from generator.readers.text.dialect import choose_dialect
from generator.readers.text.remarks import read_remarks


def sniff(document: Document) -> bool:
    """Tell whether this is text and not markup or data."""
    return bool(document.head) and not document.head.startswith(("{", "<"))


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read a conversation whose lines say who speaks, when, both, or neither."""
    lines = document.source.lines
    return read_remarks(lines, choose_dialect(lines), document.source.path, problems)
