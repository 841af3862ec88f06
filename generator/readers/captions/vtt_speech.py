"""Who says what in a WebVTT cue: voices, words, and the times of words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgspec import Struct, field

from generator.model import TimeMark
from generator.patterns import pattern
from generator.readers.captions.cue_text import Element, parse_cue_text

# The commonest cues: plain text, or one voice around all of it.
_SIMPLE = pattern(r"<v(?:\.[^ \t\n>]*)?[ \t]+([^>\n&]+)>([^<]*)(</v>)?\s*")
# A `<` that opens no tag of captions or pages is text to whoever wrote it, though WebVTT would
# drop what follows.
_LITERAL = pattern(
    r"<(?!/?(?:c|i|b|u|s|v|p|a|rt|em|br|lang|ruby|font|span|div|strong|sub|sup)"
    r"(?:[ .\t\n/][^<>]*)?>"
    r"|\d+:[\d:.]+>)",
    re.IGNORECASE,
)
_STRUCTURE = pattern(r"</?(?:v|lang|ruby|rt)[ .\t\n>]")
_PIECE = pattern(
    r"([^<]+)|<(?:(?:(\d{1,9}):)?([0-5]\d):([0-5]\d)\.(\d{3})>|[^>]*(?:>|\Z))", re.ASCII
)


class Said(Struct):
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
    text = _LITERAL.sub("&lt;", text)
    if not _STRUCTURE.search(text):
        return [_flat(text)]
    root = parse_cue_text(text)
    said = [Said(None)]
    for piece, voice, closed in _walk(root):
        if voice != said[-1].voice:
            said.append(Said(voice, closed))
        if isinstance(piece, int):
            said[-1].marks.append(TimeMark(said[-1].length, piece))
        else:
            said[-1].add(piece)
    return [_settled(each) for each in said if each.text.strip()]


def _flat(text: str) -> Said:
    """Read a cue whose tags only say how words look and when they are spoken."""
    said = Said(None)
    for match in _PIECE.finditer(text):
        words, hours, minutes, seconds, thousandths = match.groups()
        if words:
            said.add(html.unescape(words) if "&" in words else words)
        elif minutes:
            whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
            said.marks.append(TimeMark(said.length, whole * 1000 + int(thousandths)))
    return _settled(said)


def _settled(said: Said) -> Said:
    """Let times stand at the words that follow, not at the spaces before them."""
    text = said.text
    for index, mark in enumerate(said.marks):
        offset = mark.offset
        while offset < len(text) and text[offset].isspace():
            offset += 1
        said.marks[index] = TimeMark(offset, mark.time_ms)
    return said


def _walk(root: Element) -> Iterator[tuple[str | int, str | None, bool]]:
    """Give texts and times in order, each with its voice and whether the file closes that."""
    stack: list[tuple[Element, str | None, bool, int]] = [(root, None, False, 0)]
    while stack:
        element, voice, closed, position = stack.pop()
        if position == len(element.children):
            continue
        stack.append((element, voice, closed, position + 1))
        child = element.children[position]
        if not isinstance(child, Element):
            yield child, voice, closed
        elif child.name == "v":
            stack.append((child, child.annotation or None, child.closed, 0))
        elif child.name != "rt":  # which says how to pronounce the words before
            stack.append((child, voice, closed, 0))
