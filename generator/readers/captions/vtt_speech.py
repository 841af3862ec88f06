"""Who says what in a WebVTT cue: voices, words, and the times of words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model import TimeMark
from generator.readers.captions.cue_text import Element, parse_cue_text

# The commonest cues: plain text, or one voice around all of it.
_SIMPLE = re.compile(r"<v(?:\.[^ \t\n>]*)?[ \t]+([^>\n&]+)>([^<]*)(</v>)?\s*")
# A `<` that opens no tag is text to whoever wrote it, though WebVTT would drop what follows.
_LITERAL = re.compile(r"<(?![/A-Za-z0-9.][^<>]*>)")


@dataclass(slots=True)
class Said:
    """Words of one voice inside a cue."""

    voice: str | None
    """`None` where no voice is named."""
    closed: bool = False
    """True where the file says where the voice ends."""
    parts: list[str] = field(default_factory=list)
    marks: list[TimeMark] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def said_in(text: str) -> list[Said]:
    """Give what each voice says in a cue, in order, with the times of words (ms)."""
    if "<" not in text:
        return [Said(None, parts=[html.unescape(text) if "&" in text else text])]
    if match := _SIMPLE.fullmatch(text):
        voice, words, closing = match.groups()
        return [Said(voice.strip(), bool(closing), [html.unescape(words)])]
    root = parse_cue_text(_LITERAL.sub("&lt;", text))
    said = [Said(None)]
    for piece, voice, closed in _walk(root, None, False):
        if voice != said[-1].voice:
            said.append(Said(voice, closed))
        if isinstance(piece, int):
            said[-1].marks.append(TimeMark(said[-1].length, piece))
        else:
            said[-1].add(piece)
    return [_settled(each) for each in said if each.text.strip()]


def _settled(said: Said) -> Said:
    """Let times stand at the words that follow, not at the spaces before them."""
    text = said.text
    for index, mark in enumerate(said.marks):
        offset = mark.offset
        while offset < len(text) and text[offset].isspace():
            offset += 1
        said.marks[index] = TimeMark(offset, mark.time_ms)
    return said


def _walk(
    element: Element, voice: str | None, closed: bool
) -> Iterator[tuple[str | int, str | None, bool]]:
    if element.name == "v":
        voice, closed = element.annotation or None, element.closed
    for child in element.children:
        if not isinstance(child, Element):
            yield child, voice, closed
        elif child.name == "rt":
            continue  # how to pronounce the words before, not words themselves
        else:
            yield from _walk(child, voice, closed)
