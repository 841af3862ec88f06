"""A conversation in words and phrases, and its chapters as stretches of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from generator.assemble.chapters.languages.common_words import Common, common_words
from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.phrases import Phrase, phrases_of
from generator.assemble.chapters.titles.turning import Target, targets_of
from generator.assemble.chapters.titles.words import Words, words_of

_OPENING = 60
"""Tokens that count as a chapter's opening."""
_ASKING = 150
"""Tokens within which a question counts as the chapter's."""
_QUESTIONS = 3


class Span(Struct, frozen=True):
    """A chapter in tokens."""

    start: int
    end: int
    opening: int
    """Token that follows the opening."""
    asked: int
    """Token that follows the first turn, where somebody else goes on."""
    questions: tuple[tuple[int, int], ...]
    targets: list[Target]
    """What the first sentences turn to."""
    counts: Counter[str]
    """Uses of each word in the singular."""
    uses: dict[int, list[int]]
    """Where each phrase is used in it, by the phrase's index."""


class Chatter(Struct, frozen=True):
    """A conversation's words and phrases."""

    talk: Talk
    words: Words
    phrases: list[Phrase]
    spans: list[Span]
    """The chapters."""
    edges: list[int]
    """First tokens of the chapters, and the number of tokens."""
    counts: Counter[str]
    """Uses of each word in the singular."""
    names: frozenset[str]
    """Words of the speakers' names, in lower case."""
    grammar: Grammar
    common: Common
    widespread: Counter[str]
    """In how many chapters each word is said more than once, in the singular."""

    def everywhere(self, word: str) -> float:
        """Give the share of the other chapters that say a word of a chapter more than once."""
        return max(self.widespread[word] - 1, 0) / max(len(self.spans) - 1, 1)

    def sentence(self, token: int) -> int:
        """Give the sentence in which a token stands."""
        return bisect_right(self.words.token_at, token) - 1


def read_chatter(talk: Talk, starts: Sequence[int], common: Common | None = None) -> Chatter:
    """Find all phrases of a conversation whose chapters begin with the sentences `starts`.

    `common` tells the usual words, where these are not to be those of the language.
    """
    words = words_of(talk)
    grammar = talk.language.grammar or Grammar()
    phrases = list(phrases_of(words, talk.language.grammar).values())
    bounds = [*starts, len(talk.sentences)]
    edges = [words.token_at[bound] for bound in bounds]
    uses: list[dict[int, list[int]]] = [{} for _ in starts]
    for index, phrase in enumerate(phrases):
        for use in phrase.uses:
            chapter = bisect_right(edges, use) - 1
            if 0 <= chapter < len(uses):
                uses[chapter].setdefault(index, []).append(use)
    spans = [
        _span(talk, words, first, last, found)
        for (first, last), found in zip(pairwise(bounds), uses, strict=True)
    ]
    names = frozenset(
        word for speech in talk.speeches if speech.name for word in speech.name.lower().split()
    )
    counts = Counter(words.stems)
    if common is None:
        common = common_words(talk.language.tag)
    widespread = Counter(word for span in spans for word, n in span.counts.items() if n > 1)
    return Chatter(talk, words, phrases, spans, edges, counts, names, grammar, common, widespread)


def _span(talk: Talk, words: Words, first: int, last: int, uses: dict[int, list[int]]) -> Span:
    start, end = words.token_at[first], words.token_at[last]
    questions = []
    for sentence in range(first, last):
        if words.token_at[sentence] - start >= _ASKING:
            break
        if talk.asks[sentence]:
            questions.append((words.token_at[sentence], words.token_at[sentence + 1]))
    turn = talk.turns[talk.sentences[first].turn].last if first < last else first
    return Span(
        start,
        end,
        min(start + _OPENING, end),
        min(words.token_at[turn], start + _ASKING) if turn < last else start,
        tuple(questions[:_QUESTIONS]),
        targets_of(words, start, end) if talk.language.grammar else [],
        Counter(words.stems[start:end]),
        uses,
    )
