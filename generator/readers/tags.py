"""HTML cut into tags and text, in time that grows with the length alone, however broken it is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgspec import Struct

from generator.patterns import pattern

_NAME = pattern(r"/?([A-Za-z][^\s/>]*)")
_CLASS = pattern(r"""[\s"']class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_RAW = frozenset({"script", "style", "textarea", "title", "template", "noscript"})


class Tag(Struct, frozen=True):
    """A tag, opening or closing."""

    name: str
    """In lower case."""
    closing: bool
    classes: str
    """Value of its class attribute."""


def tokens(text: str) -> Iterator[tuple[Tag | str, int]]:
    """Give the tags and the texts between them, with the position where each begins.

    Comments, declarations and what scripts and styles hold are left out. A `<` that begins none
    of these is text, as in the HTML Standard (section 13.2.5.6).
    """
    ends = _Ends(text)
    position, size = 0, len(text)
    while position < size:
        begin = text.find("<", position)
        if begin < 0:
            begin = size
        if begin > position:
            yield html.unescape(text[position:begin]), position
        if begin == size:
            return
        position, tag = _markup(text, begin, ends)
        if tag is None:
            continue
        if isinstance(tag, str):
            yield tag, begin
            continue
        yield tag, begin
        if tag.name in _RAW and not tag.closing:
            position = ends.find_closing(tag.name, position)


def _markup(text: str, begin: int, ends: _Ends) -> tuple[int, Tag | str | None]:
    """Return where what begins with `<` ends, and the tag it is; a text; or `None` to pass over."""
    if text.startswith("<!--", begin):
        return ends.after("-->", begin + 4), None
    if text.startswith(("<!", "<?"), begin):
        return ends.after(">", begin + 2), None
    match = _NAME.match(text, begin + 1, begin + 100)
    if match is None:
        if text.startswith("</", begin):
            return ends.after(">", begin + 2), None
        return begin + 1, "<"
    end = ends.after(">", match.end())
    inside = text[match.end() : min(end, match.end() + 2_000)]
    found = _CLASS.search(inside) if "class" in inside else None
    classes = next(filter(None, found.groups()), "") if found else ""
    return end, Tag(match[1].lower(), text[begin + 1] == "/", classes)


class _Ends:
    """Finds ends, and remembers which are not to be found, so that nothing is looked for twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lower = ""
        self._missing: set[str] = set()

    def after(self, end: str, position: int) -> int:
        """Return the position after the next `end`; that of the end of the text without one."""
        if end in self._missing:
            return len(self._text)
        found = self._text.find(end, position)
        if found < 0:
            self._missing.add(end)
            return len(self._text)
        return found + len(end)

    def find_closing(self, name: str, position: int) -> int:
        """Return where the closing tag of an element stands that holds no tags."""
        self._lower = self._lower or self._text.lower()
        end = f"</{name}"
        if end in self._missing or len(self._lower) != len(self._text):
            return len(self._text) if end in self._missing else position
        found = self._lower.find(end, position)
        if found < 0:
            self._missing.add(end)
            return len(self._text)
        return found
