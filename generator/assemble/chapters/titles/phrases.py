"""Phrases that could name a topic, and where they are said."""

from __future__ import annotations

import re

from msgspec import Struct, field

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.kinds import ADJECTIVE, JOINER, NUMBER
from generator.assemble.chapters.titles.words import Words
from generator.assemble.word_sets import word_set

LONGEST = 4
_LONGEST_JOINED = 6
"""Tokens of two phrases with what joins them."""
_NO_GRAMMAR = Grammar()
_INSIDE_NAMES = word_set("by into from at through over under und von")
_CHUNK = re.compile("[Aa][and]*n|[Nn](?:[and]*n)?")
"""Adjectives and nouns that end in a noun, nothing but spaces between them."""


class Phrase(Struct):
    """A phrase with all its uses in the conversation."""

    words: tuple[str, ...]
    """In lower case, as in its first use."""
    kinds: str = ""
    uses: list[int] = field(default_factory=list)
    """Index of the first token of each use, in order."""
    whole: int = 0
    """Uses that stand alone, no noun or adjective beside them."""
    forms: dict[str, int] = field(default_factory=dict)
    """How it is written, where a capital does not come from the sentence's start."""
    alone: int = 0
    """Uses between two punctuation marks, as of a name that somebody is called by."""


def phrases_of(words: Words, grammar: Grammar | None) -> dict[tuple[str, ...], Phrase]:
    """Collect the noun phrases of one to four words, and those that a preposition joins."""
    phrases: dict[tuple[str, ...], Phrase] = {}
    known = grammar or _NO_GRAMMAR
    last: tuple[int, int] | None = None
    for match in _CHUNK.finditer(words.kinds):
        start, end = match.span()
        end = _with_number(words, start, end)
        start = _with_measure(words, start, end, known)
        _take_chunk(words, start, end, phrases)
        if last and end - last[0] <= _LONGEST_JOINED and _linked(words, last[1], start, known):
            _take(words, _name_start(words, *last, start), end, phrases, True, True)
        last = (start, end)
    return phrases


def _with_number(words: Words, start: int, end: int) -> int:
    """Take in the number of a name, as in `Windows 95`, or stop at one inside."""
    inside = words.kinds.find(NUMBER, start, end)
    while inside > 0:
        if words.texts[inside - 1][0].isupper():
            return inside + 1
        inside = words.kinds.find(NUMBER, inside + 1, end)
    follows = words.kinds[end : end + 1] == NUMBER and words.texts[end - 1][0].isupper()
    return end + follows


def _with_measure(words: Words, start: int, end: int, grammar: Grammar) -> int:
    """Take in the number before a unit that describes a noun, as in `64 byte transactions`."""
    counted = end - start > 1 and start > 0 and words.lowers[start] in grammar.units
    return start - (
        counted and words.kinds[start - 1].lower() == NUMBER and words.kinds[start].islower()
    )


def _take_chunk(words: Words, start: int, end: int, phrases: dict[tuple[str, ...], Phrase]) -> None:
    kinds = words.kinds
    if end - start == 1:
        alone = kinds[start].isupper() and not kinds[end : end + 1].islower()
        _take(words, start, end, phrases, True, alone)
        return
    for first in range(start, end):
        for last in range(first + 1, min(first + LONGEST, end) + 1):
            kind = kinds[last - 1]
            if kind in "nN" or (kind == NUMBER and last - first > 1):
                whole = last == end and (
                    _only_described(words, start, first) or _names_it(words, first)
                )
                alone = (
                    first == start
                    and last == end
                    and kinds[first].isupper()
                    and not kinds[last : last + 1].islower()
                )
                _take(words, first, last, phrases, whole, alone)


def _only_described(words: Words, start: int, first: int) -> bool:
    """Say whether nothing but adjectives stands before, none of a name such as `New York`."""
    if words.kinds[start:first].lower() != ADJECTIVE * (first - start):
        return False
    return first == start or first - 1 in words.opens or not words.texts[first - 1][0].isupper()


def _names_it(words: Words, first: int) -> bool:
    """Say whether a name begins after what it is, as in `the book Drift Into Failure`."""
    return words.texts[first][0].isupper() and words.texts[first - 1].islower()


def _take(
    words: Words,
    first: int,
    last: int,
    phrases: dict[tuple[str, ...], Phrase],
    whole: bool,
    alone: bool,
) -> None:
    key = (*words.lowers[first : last - 1], words.stems[last - 1])
    phrase = phrases.get(key)
    if phrase is None:
        kinds = words.kinds[first:last].lower()
        phrase = phrases[key] = Phrase(tuple(words.lowers[first:last]), kinds)
    elif phrase.words[-1][-2:] == "'s" and words.lowers[last - 1][-2:] != "'s":
        phrase.words = tuple(words.lowers[first:last])  # `OpenAI's` is no title, `OpenAI` is
    phrase.uses.append(first)
    phrase.whole += whole
    phrase.alone += alone
    if last - first > 1 or first not in words.opens:
        form = " ".join(words.texts[first:last])
        phrase.forms[form] = phrase.forms.get(form, 0) + 1


def _name_start(words: Words, first: int, end: int, start: int) -> int:
    """Leave out what stands before a name that a preposition goes on with."""
    if words.kinds[end] == JOINER or not words.texts[start][0].isupper():
        return first
    while end > first and words.texts[end - 1][0].isupper():
        end -= 1
    return end


def _linked(words: Words, end: int, start: int, grammar: Grammar) -> bool:
    """Say whether two chunks are joined by `of`, `for the` and the like."""
    if not 1 <= start - end <= 2 or not words.kinds[end : start + 1].islower():
        return False
    joiner = words.lowers[end]
    if words.kinds[end] != JOINER:
        inside = start - end == 1 and joiner in _INSIDE_NAMES
        return inside and words.texts[end - 1][0].isupper() and words.texts[start][0].isupper()
    if start - end == 2:
        return joiner != "and" and words.lowers[end + 1] in grammar.articles
    # Most words after a bare `to` are verbs that we do not know.
    return joiner != "to" or words.texts[start][0].isupper()
