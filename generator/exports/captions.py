"""Speech cut into captions of at most two lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, repeat

from generator.exports.passages import INSTANT_MS

_LINES = 2
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSERS = "\"'”’»)]"
_SENTENCE_END = re.compile(rf"[{''.join(_SENTENCE_ENDS)}][{re.escape(_CLOSERS)}]*(?= |\Z)")
# Letters and punctuation of one cell each, with single spaces between words.
_PLAIN = re.compile(r"[!-\u02ff\u2010-\u2027]+(?: [!-\u02ff\u2010-\u2027]+)*")


# What is on the screen, and from when to when. A plain tuple, as an hour has a thousand of them.
Caption = tuple[str, int, int]


def captions(
    text: str, start_ms: int, end_ms: int, width: int, prefix: str = ""
) -> Iterator[Caption]:
    """Cut `text`, spoken from `start_ms` to `end_ms`, into captions with lines up to `width`.

    Time passes evenly with the characters. `prefix` stands before the text and takes no time.
    Speech that took no time is shown for an instant, all of it from its start on, so that it
    does not push what follows away from its own time.
    """
    cut = list(cut_lines(f"{prefix} {text}" if prefix else text, width))
    time = end_ms - start_ms
    if time <= 0:
        yield from ((shown, start_ms, start_ms + INSTANT_MS) for shown in cut)
        return
    unspoken = len(prefix) + 1 if prefix else 0
    total = max(sum(map(len, cut)) + len(cut) - unspoken, 1)
    passed, start = -unspoken, start_ms
    for shown in cut:
        passed += len(shown) + 1
        end = start_ms + time * passed // total if passed > 0 else start_ms
        if end <= start:
            end = start + 1
        yield shown, start, end
        start = end


def cut_lines(text: str, width: int) -> Iterator[str]:
    """Cut text into pieces of up to two lines, where a sentence ends if that is not too early.

    Cells count, of which an ideograph takes two. A word without ideographs that is longer than
    a line has a line to itself and is never broken.
    """
    # Most text is plain, and then there is nothing to measure or to break.
    return _cut_plain(text, width) if _PLAIN.fullmatch(text) else _cut_measured(text, width)


def _cut_plain(text: str, width: int) -> Iterator[str]:
    ends = chain((match.end() for match in _SENTENCE_END.finditer(text)), repeat(len(text)))
    sentence, early = next(ends), width // 3
    start, length = 0, len(text)
    while start < length:
        middle = _line_end(text, start, width)
        below = middle + 1
        if below >= length:
            yield text[start:]
            return
        end = _line_end(text, below, width)
        # A sentence that ends in the second line ends the caption.
        while sentence - below <= early and sentence < length:
            sentence = next(ends)
        end = min(end, sentence)
        yield f"{text[start:middle]}\n{text[below:end]}"
        start = end + 1


def _line_end(text: str, start: int, width: int) -> int:
    if len(text) - start <= width:
        return len(text)
    end = text.rfind(" ", start, start + width + 1)
    return end if end > start else text.find(" ", start) % (len(text) + 1)


def _cut_measured(text: str, width: int) -> Iterator[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in _words(text, width):
        cells = _cells(word)
        if line and used + 1 + cells > width:
            lines.append(line)
            line, used = "", 0
            if len(lines) == _LINES:
                yield "\n".join(lines)
                lines = []
        line, used = (f"{line} {word}", used + 1 + cells) if line else (word, cells)
        # A sentence that ends in the second line ends the caption.
        if lines and used > width // 3 and _ends_sentence(word):
            yield "\n".join((*lines, line))
            lines, line, used = [], "", 0
    if line:
        lines.append(line)
    if lines:
        yield "\n".join(lines)


def _ends_sentence(word: str) -> bool:
    return word.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def _cells(word: str) -> int:
    if word.isascii():
        return len(word)
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in word
    )


def _words(text: str, width: int) -> Iterator[str]:
    for word in text.split(" "):
        yield from _pieces(word, width)


def _pieces(word: str, width: int) -> Iterator[str]:
    """Break a word that is too long for a line, if its script writes without spaces."""
    if _cells(word) <= width or not any(unicodedata.east_asian_width(c) == "W" for c in word):
        yield word
        return
    piece, used = "", 0
    for character in word:
        cells = _cells(character)
        if piece and used + cells > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + character, used + cells
    yield piece
