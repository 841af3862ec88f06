"""What the program knows of a transcript format."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator.model import Transcript
from generator.problems import Problems
from generator.readers.document import Document


class Format(Struct, frozen=True):
    """One line of the table of readers."""

    name: str
    """As `format:` in the front matter has it."""
    title: str
    """For people."""
    sniff: Callable[[Document], bool]
    """Tells by the content alone whether a file is of this format."""
    read: Callable[[Document, Problems], Transcript | None]
    """Gives `None` after a reported error."""
