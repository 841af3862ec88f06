"""A transcript file while its format is being found: parsed at most once."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from msgspec import Struct

from generator.patterns import pattern
from generator.problems import Problems
from generator.readers.json.parse import Failure, looks_like_json, parse_json
from generator.readers.xml import parse_xml
from generator.sources import Source

_HEAD = 20_000
# Atomic, as otherwise a file of nothing but comments can be divided in endless ways.
_ROOT = pattern(
    r"(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^\[>]*\[.*?\])?[^>]*>|\s)*+)<(?:[\w.-]+:)?([\w.-]+)",
    re.DOTALL | re.IGNORECASE,
)


class Document(Struct, frozen=True, dict=True):
    """A source together with what readers want to know of it."""

    source: Source

    @cached_property
    def head(self) -> str:
        """Give the beginning of the text, without white space before it."""
        return self.source.text[:_HEAD].lstrip()

    @cached_property
    def xml_root(self) -> str:
        """Name the root element of XML or HTML, without its prefix; empty where there is none."""
        match = _ROOT.match(self.head) if self.head.startswith("<") else None
        return match[1] if match else ""

    def xml(self, problems: Problems) -> Element | None:
        """Parse the file as XML; `None` after a reported error."""
        return parse_xml(self.source, problems)

    @property
    def is_json(self) -> bool:
        """Tell whether the file means to be JSON, sound or not."""
        return looks_like_json(self.head)

    @cached_property
    def json(self) -> Any:
        """Give the parsed JSON, a `Failure` where it is broken, `None` where it is no JSON."""
        return parse_json(self.source) if self.is_json else None

    @property
    def json_failure(self) -> Failure | None:
        return self.json if isinstance(self.json, Failure) else None
