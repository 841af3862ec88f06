"""The text of a WebVTT cue as a tree (Candidate Recommendation of 4 April 2019, section 6.4)."""

from __future__ import annotations

import html
import re

from msgspec import Struct, field

from generator.patterns import pattern
from generator.readers.captions.vtt_file import stamp_ms

_TOKEN = pattern(r"<([^>]*)(?:>|\Z)|([^<]+)")
_TAG = pattern(r"([^\t\n\f .]*)((?:\.[^\t\n\f .]*)*)(?:[\t\n\f ](.*))?", re.DOTALL)
_STAMP = pattern(r"(?:([0-9]{1,9}):)?([0-9]{2}):([0-9]{2})\.([0-9]{3})")
_SPACES = pattern(r"[\t\n\f\r ]+")
_NAMES = frozenset({"c", "i", "b", "u", "ruby", "rt", "v", "lang"})


class Element(Struct):
    """A tag of a cue with what it holds, in order: text, the times of words, other tags."""

    name: str
    classes: tuple[str, ...] = ()
    annotation: str = ""
    """The voice's name, or the language."""
    children: list[Element | str | int] = field(default_factory=list)
    """A number is a time in milliseconds at which what follows is spoken."""
    closed: bool = False
    """True where the file closes the tag itself."""


def parse_cue_text(text: str) -> Element:
    """Return the tree of a cue's text; its root has no name."""
    root = Element("")
    stack = [root]
    language = [""]
    for match in _TOKEN.finditer(text):
        tag, words = match.groups()
        if words is not None:
            stack[-1].children.append(html.unescape(words))
        elif tag.startswith("/"):
            _close(stack, language, tag[1:])
        elif tag[:1].isdigit() and tag.isascii():
            stamp = _STAMP.fullmatch(tag)
            moment = stamp_ms(stamp.groups()) if stamp else None
            if moment is not None:
                stack[-1].children.append(moment)
        else:
            _open(stack, language, tag)
    return root


def _open(stack: list[Element], language: list[str], tag: str) -> None:
    match = _TAG.fullmatch(tag)
    name = match[1] if match else ""
    if match is None or name not in _NAMES or (name == "rt" and stack[-1].name != "ruby"):
        return
    annotation = ""
    if name in ("v", "lang"):
        annotation = _SPACES.sub(" ", html.unescape(match[3] or "")).strip(" ")
    if name == "lang":
        language.append(annotation)
    classes = tuple(filter(None, match[2].split(".")))
    element = Element(name, classes, annotation)
    stack[-1].children.append(element)
    stack.append(element)


def _close(stack: list[Element], language: list[str], name: str) -> None:
    current = stack[-1]
    if current.name and name == current.name:
        current.closed = True
        stack.pop()
        if name == "lang":
            language.pop()
    elif name == "ruby" and current.name == "rt":
        stack.pop()
        stack.pop().closed = True
