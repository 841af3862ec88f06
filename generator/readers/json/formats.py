"""What the program knows of a format that is written as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.model import Transcript
from generator.problems import Problems
from generator.readers.document import Document
from generator.readers.format import Format
from generator.readers.json.parse import Failure
from generator.readers.lines import LineFinder

Sniff = Callable[[Any], bool]
Read = Callable[[Any, LineFinder], Transcript | None]


def json_format(name: str, title: str, sniff: Sniff, read: Read) -> Format:
    """Make a line of the table of readers from functions that look at parsed JSON."""

    def sniff_document(document: Document) -> bool:
        data = document.json
        return data is not None and not isinstance(data, Failure) and sniff(data)

    def read_document(document: Document, problems: Problems) -> Transcript | None:
        data = document.json
        if isinstance(data, Failure) or data is None:
            report(data, document, problems)
            return None
        return read(data, LineFinder(document.source.text))

    return Format(name, title, sniff_document, read_document)


def report(failure: Failure | None, document: Document, problems: Problems) -> None:
    """Report JSON that cannot be parsed, or text that is none."""
    source = document.source
    failure = failure or Failure("this is not JSON", 1)
    shown = source.line(failure.line)
    problems.error(source.path, failure.line, failure.message, source=shown, hint=failure.hint)
