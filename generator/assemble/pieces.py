"""Cut a text into the pieces that a paragraph may be made of, and price each cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.assemble.pauses import Pauses
from generator.assemble.sentences import split_sentences
from generator.model import TimeMark
from generator.patterns import pattern

_LONG_SENTENCE = 150
_LONG_CLAUSE = 40
_STRIDE = 8
"""Words between the places where a clause without punctuation may be cut."""

_UNSPACED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Characters of scripts that do not put spaces between words."""
_CHARACTERS_PER_WORD = 3
_LONG_WORD = 60

_OPENER = pattern(
    r"(?:so|but|now|well|anyway|however|second|secondly|third|finally|on top of that|for example"
    r"|for instance|the other thing|another thing|the second|the third|the first|then there's"
    r"|first of all|in terms of|when it comes to|let me|let's|speaking of|on the other hand"
    r"|aber|also|nun|zweitens|zum beispiel|jetzt|alors|donc|mais|par exemple|ensuite|deuxièmement"
    r"|pero|entonces|ahora|por ejemplo|bueno)\b",
    re.IGNORECASE,
)
_CLAUSE_END = pattern(r"[,;:–—](?=\s)\s*|[、，；：]\s*")
_CONNECTOR = pattern(
    r"(?:and|but|so|because|or|which|when|where|if|then|und|aber|weil|dass|et|mais|parce|y|pero"
    r"|porque)\b",
    re.IGNORECASE,
)
_TOKEN = pattern(r"\S+")

_OPENER_BONUS = 0.45
_COST_AT_CONNECTED_CLAUSE = 0.6
_COST_AT_CLAUSE = 1.0
_COST_AT_CONNECTOR = 1.5
_COST_AT_WORD = 2.5


class Piece(Struct, frozen=True):
    """A sentence, or a part of one that is too long."""

    start: int
    end: int
    words: float
    """Length in words; scripts without spaces count a word for every three characters."""
    cut_cost: float
    """What it costs to begin a paragraph here; less than nothing where it is a good place."""


def cut_pieces(text: str, marks: Sequence[TimeMark] = ()) -> list[Piece]:
    """Return the pieces of `text` in order; together they cover all that is not white space."""
    pauses = Pauses(marks)
    paused = bool(pauses)
    pieces: list[Piece] = []
    plain = text.isascii() and text.isprintable() and "  " not in text
    for start, end in split_sentences(text):
        spaces = text.count(" ", start, end)
        if plain and end - start <= _LONG_WORD * (spaces + 1):
            # Of white space, only the space can be printed.
            words = spaces + 1.0
        else:
            words = count_words(text[start:end])
        cost = -pauses.bonus(start) if paused else 0.0
        if _OPENER.match(text, start, end):
            cost -= _OPENER_BONUS
        if words <= _LONG_SENTENCE:
            pieces.append(Piece(start, end, words, cost))
            continue
        for number, (first, last, price) in enumerate(_clauses(text, start, end)):
            price = price - pauses.bonus(first) if number else cost
            pieces.append(Piece(first, last, count_words(text[first:last]), price))
    return pieces


def count_words(text: str) -> float:
    """Return the length of `text` in words, as a reader feels it."""
    tokens = text.split()
    count = float(len(tokens))
    if not text.isascii():
        count += len(_UNSPACED.findall(text)) / _CHARACTERS_PER_WORD
    if len(text) > _LONG_WORD * len(tokens):
        count += len(text) / _LONG_WORD
    return count


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and cut cost of the clauses of a sentence, long ones cut further."""
    first, price = start, 0.0
    for match in _CLAUSE_END.finditer(text, start, end):
        if match.end() >= end:
            break
        yield from _parts(text, first, match.start() + 1, price)
        first = match.end()
        connected = _CONNECTOR.match(text, first, end)
        price = _COST_AT_CONNECTED_CLAUSE if connected else _COST_AT_CLAUSE
    yield from _parts(text, first, end, price)


def _parts(text: str, start: int, end: int, price: float) -> Iterator[tuple[int, int, float]]:
    if count_words(text[start:end]) <= _LONG_CLAUSE:
        yield start, end, price
        return
    first, last, since = start, start, 0.0
    for token in _TOKEN.finditer(text, start, end):
        for left, right in _characters(text, *token.span()):
            connected = left == token.start() and _CONNECTOR.fullmatch(text, *token.span())
            if left > first and (since >= _STRIDE or (connected and since > 2)):
                yield first, last, price
                first, since = left, 0.0
                price = _COST_AT_CONNECTOR if connected else _COST_AT_WORD
            since += max(count_words(text[left:right]), 1.0)
            last = right
    yield first, last, price


def _characters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a word of a script without spaces, or of absurd length, into short stretches."""
    size = _STRIDE * _CHARACTERS_PER_WORD
    if end - start <= size or (
        end - start <= _LONG_WORD and not _UNSPACED.search(text, start, end)
    ):
        yield start, end
        return
    for left in range(start, end, size):
        yield left, min(left + size, end)
