"""Plain text, in all the shapes that tools and people give a conversation."""

from __future__ import annotations

from generator.model import Transcript
from generator.problems import Problems
from generator.readers.document import Document
from generator.readers.text.dialect import choose_dialect
from generator.readers.text.remarks import read_remarks


def sniff(document: Document) -> bool:
    """Tell whether this is text and not markup or data."""
    return bool(document.head) and not document.is_json and not document.xml_root


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read a conversation whose lines say who speaks, when, both, or neither."""
    source = document.source
    found = read_remarks(source.lines, choose_dialect(source.lines))
    if found.left_out:
        first, count = found.left_out[0], len(found.left_out)
        what = "this line" if count == 1 else f"this and {count - 1} more"
        message = f"{what} above the first speaker look like a title and were left out"
        message = message if count > 1 else message.replace("look", "looks").replace("were", "was")
        hint = "if somebody says it, put a name in front of it: Ann: …"
        problems.warn(source.path, first, message, source=source.line(first), hint=hint)
    return found.transcript
