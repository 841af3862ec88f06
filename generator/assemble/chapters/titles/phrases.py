"""Phrases that could name a topic, and where they are said."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.words import (
    ADJECTIVE,
    JOINER,
    NOUN,
    NUMBER,
    Token,
)

LONGEST = 4
_LONGEST_JOINED = 6
"""Tokens of two phrases with what joins them."""
_NO_GRAMMAR = Grammar()


@dataclass(slots=True)
class Phrase:
    """A phrase with all its uses in the conversation."""

    words: tuple[str, ...]
    """In lower case, as in its first use."""
    kinds: tuple[str, ...] = ()
    uses: list[int] = field(default_factory=list)
    """Index of the first token of each use, in order."""
    whole: int = 0
    """Uses that stand alone, no noun or adjective beside them."""
    forms: dict[str, int] = field(default_factory=dict)
    """How it is written, where a capital does not come from the sentence's start."""
    alone: int = 0
    """Uses between two punctuation marks, as of a name that somebody is called by."""


def phrases_of(tokens: list[Token], grammar: Grammar | None) -> dict[tuple[str, ...], Phrase]:
    """Collect the noun phrases of one to four words, and those that a preposition joins."""
    phrases: dict[tuple[str, ...], Phrase] = {}
    known = grammar or _NO_GRAMMAR
    position = 0
    last: tuple[int, int] | None = None
    while position < len(tokens):
        end = _chunk_end(tokens, position)
        if end == position:
            position += 1
            continue
        _take_chunk(tokens, position, end, phrases)
        if last and end - last[0] <= _LONGEST_JOINED and _linked(tokens, last[1], position, known):
            _take(tokens, last[0], end, phrases, True, True)
        last = (position, end)
        position = end
    return phrases


def _chunk_end(tokens: list[Token], start: int) -> int:
    """Find the end of a run of adjectives and nouns that ends in a noun."""
    position = end = start
    while position < len(tokens):
        token = tokens[position]
        if position > start and not (token.joined and token.sentence == tokens[start].sentence):
            break
        if token.kind == NOUN:
            end = position + 1
        elif token.kind == NUMBER:
            if end == position and end > start and tokens[position - 1].text[0].isupper():
                end = position + 1
                break
        elif token.kind != ADJECTIVE:
            break
        position += 1
        if token.lower.endswith("'s") and token.kind != NOUN:
            break
    return end


def _take_chunk(
    tokens: list[Token], start: int, end: int, phrases: dict[tuple[str, ...], Phrase]
) -> None:
    for first in range(start, end):
        for last in range(first + 1, min(first + LONGEST, end) + 1):
            if tokens[last - 1].kind == NOUN or (
                tokens[last - 1].kind == NUMBER and last - first > 1
            ):
                whole = last == end and all(t.kind == ADJECTIVE for t in tokens[start:first])
                alone = (
                    first == start
                    and last == end
                    and not tokens[first].joined
                    and (last == len(tokens) or not tokens[last].joined)
                )
                _take(tokens, first, last, phrases, whole, alone)


def _take(
    tokens: list[Token],
    first: int,
    last: int,
    phrases: dict[tuple[str, ...], Phrase],
    whole: bool,
    alone: bool,
) -> None:
    words = tuple([token.lower for token in tokens[first:last]])
    key = (*words[:-1], singular(words[-1]))
    phrase = phrases.get(key)
    if phrase is None:
        kinds = tuple([token.kind for token in tokens[first:last]])
        phrase = phrases[key] = Phrase(words, kinds)
    phrase.uses.append(first)
    phrase.whole += whole
    phrase.alone += alone
    if last - first > 1 or not tokens[first].first:
        form = " ".join([token.text for token in tokens[first:last]])
        phrase.forms[form] = phrase.forms.get(form, 0) + 1


def _linked(tokens: list[Token], end: int, start: int, grammar: Grammar) -> bool:
    """Say whether two chunks are joined by `of`, `for the` and the like."""
    between = tokens[end:start]
    if not 1 <= len(between) <= 2 or not tokens[start].joined:
        return False
    if any(not token.joined for token in between):
        return False
    if between[0].kind != JOINER or between[0].sentence != tokens[start].sentence:
        return False
    if len(between) == 2:
        return between[0].lower != "and" and between[1].lower in grammar.articles
    # Most words after a bare `to` are verbs that we do not know.
    return between[0].lower != "to" or tokens[start].text[0].isupper()
