"""A user's text file, whatever its encoding and line ends."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from generator.decoding import Decoded, UndecodableError, decode
from generator.docx import WordError, is_word, word_text
from generator.problems import Problems

LARGEST_BYTES = 100_000_000
"""No transcript is as large: 50 hours with a time for every word stay below it."""

_LINE_ENDS = re.compile(r"\r\n?")


class Source(Struct, frozen=True, dict=True):
    """A file as text with `\\n` at line ends, without a byte order mark."""

    path: str
    """As messages call it."""
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n"))

    def line(self, number: int) -> str:
        """Return a line, counted from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def read_source(path: Path, shown_name: str, problems: Problems) -> Source | None:
    """Read the file at `path`, which messages call `shown_name`; `None` after a reported error."""
    data = read_data(path, shown_name, problems)
    return None if data is None else source_of(data, shown_name, problems)


def read_data(path: Path, shown_name: str, problems: Problems) -> bytes | None:
    """Read the bytes of a text file; `None` after a reported error."""
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            message = f"this file is too large to be text: {size // 1_000_000} MB"
            hint = (
                f"the limit is {LARGEST_BYTES // 1_000_000} MB; split the recording into episodes"
            )
            problems.error(shown_name, 0, message, hint=hint)
            return None
        return path.read_bytes()
    except OSError as error:
        problems.error(shown_name, 0, f"this file cannot be read: {error.strerror or error}")
        return None


def source_of(data: bytes, shown_name: str, problems: Problems) -> Source | None:
    """Make a source of a file's bytes; `None` after a reported error.

    UTF-8 and UTF-16 are known by their marks and by their bytes. Anything else is guessed and
    reported with a warning, as a guess may be wrong.
    """
    try:
        decoded = Decoded(word_text(data)) if is_word(data) else decode(data)
    except (UndecodableError, WordError) as error:
        hint = "put a text file here: text, captions, JSON or XML, saved as UTF-8"
        if shown_name.lower().endswith((".doc", ".odt", ".pages", ".rtf")):
            hint = "open it where it was written, and save it as a Word document (.docx) or as text"
        elif isinstance(error, WordError):
            hint = "save it anew, or as plain text"
        problems.error(shown_name, 0, str(error), hint=hint)
        return None
    text = decoded.text
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    source = Source(shown_name, text)
    problems.know(shown_name, source.line)
    if decoded.doubt:
        hint = "check the letters with accents, and save the file as UTF-8"
        line = 1 + text.count("\n", 0, decoded.position)
        shown = source.line(line)
        problems.warn(shown_name, line, decoded.doubt, source=shown, hint=hint)
    return source
