"""A conversation in words and phrases, and its chapters as stretches of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.phrases import Phrase, phrases_of
from generator.assemble.chapters.titles.words import Token, tokens_of

_OPENING = 60
"""Tokens that count as a chapter's opening."""
_ASKING = 150
"""Tokens within which a question counts as the chapter's."""


@dataclass(frozen=True, slots=True)
class Chatter:
    """A conversation's words and phrases."""

    talk: Talk
    tokens: list[Token]
    token_at: list[int]
    """Number of tokens before each sentence, and in all."""
    phrases: list[Phrase]
    uses: list[tuple[int, int]]
    """First token and index of the phrase of every use, in order."""
    counts: Counter[str]
    """Uses of each lower-case word."""
    names: frozenset[str]
    """Words of the speakers' names, in lower case."""
    grammar: Grammar


@dataclass(frozen=True, slots=True)
class Span:
    """A chapter in tokens."""

    start: int
    end: int
    opening: int
    questions: tuple[tuple[int, int], ...]
    words: Counter[str]
    """Uses of each word in the singular."""


def read_chatter(talk: Talk) -> Chatter:
    """Find all phrases of a conversation."""
    tokens = tokens_of(talk)
    token_at = [0] * (len(talk.sentences) + 1)
    for token in tokens:
        token_at[token.sentence + 1] += 1
    for index in range(len(talk.sentences)):
        token_at[index + 1] += token_at[index]
    phrases = list(phrases_of(tokens, talk.language.grammar).values())
    uses = sorted((use, index) for index, phrase in enumerate(phrases) for use in phrase.uses)
    names = frozenset(
        word for speech in talk.speeches if speech.name for word in speech.name.lower().split()
    )
    counts = Counter(token.lower for token in tokens)
    grammar = talk.language.grammar or Grammar()
    return Chatter(talk, tokens, token_at, phrases, uses, counts, names, grammar)


def span_of(chatter: Chatter, first: int, last: int) -> Span:
    """Describe the chapter of the sentences from `first` to before `last`."""
    start, end = chatter.token_at[first], chatter.token_at[last]
    questions = []
    sentence = first
    while sentence < last and chatter.token_at[sentence] - start < _ASKING:
        if chatter.talk.asks[sentence]:
            questions.append((chatter.token_at[sentence], chatter.token_at[sentence + 1]))
        sentence += 1
    words = Counter(singular(token.lower) for token in chatter.tokens[start:end])
    return Span(start, end, min(start + _OPENING, end), tuple(questions[:3]), words)
