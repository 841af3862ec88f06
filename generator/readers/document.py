"""A transcript file while its format is being found: parsed at most once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.sources import Source

_HEAD = 20_000


@dataclass(frozen=True)
class Document:
    """A source together with what readers want to know of it."""

    source: Source

    @cached_property
    def head(self) -> str:
        """Give the beginning of the text, without white space before it."""
        return self.source.text[:_HEAD].lstrip()
