"""The words of a conversation with their kinds, as far as these can be told without a tagger."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.assemble.chapters.languages import Language
from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.talk import Talk, commonest
from generator.assemble.chapters.titles.number import singular
from generator.assemble.word_sets import word_set

WORD = re.compile(r"\d+(?:[.,]\d+)+|#?\w+(?:['’.\-/&+_]\w+)*(?:\+\+|#)?")
_GAP = re.compile(r" ?")

NOUN, ADJECTIVE, VERB, MIXED, PARTICIPLE, NUMBER, COMMON, BANNED, JOINER = "navmedxbj"
"""`MIXED` words are nouns as often as verbs; `COMMON` ones carry grammar only."""

_NOT_ADVERBS = word_set(
    "family supply reply assembly anomaly monopoly oligopoly july italy ally belly bully rally"
    " jelly lily fly butterfly jpoly poly"
)


_RARE = 200
"""A word of an unknown language in every so many sentences says little of any topic."""
_SHORT = 5
"""Letters that a word of an unknown language needs, unless it is written with a capital."""


class Token(NamedTuple):
    """A word where it stands."""

    text: str
    lower: str
    kind: str
    sentence: int
    joined: bool
    """Nothing but a space stands between this word and the one before."""
    first: bool
    """It opens a sentence, so that a capital means nothing."""


def tokens_of(talk: Talk) -> list[Token]:
    """Take the words of a whole conversation, in order, each with its kind."""
    stop = talk.language.stop or commonest(talk.words, _RARE)
    kinds = _Kinds(talk.language, stop)
    tokens: list[Token] = []
    for number, sentence in enumerate(talk.sentences):
        text = talk.speeches[sentence.speech].text
        end = -1
        before = ""
        for match in WORD.finditer(text, sentence.start, sentence.end):
            word = match.group()
            start = match.start()
            joined = end >= 0 and (start - end == 1 and text[end] == " ")
            lower = word.lower().replace("’", "'")
            kind = kinds.of(word, lower, before if joined else "", end < 0)
            tokens.append(Token(word, lower, kind, number, joined, end < 0))
            end = match.end()
            before = lower
    return tokens


class _Kinds:
    """Tells kinds of words, each form once."""

    def __init__(self, language: Language, stop: frozenset[str]) -> None:
        self._language = language
        self._stop = stop
        self._grammar = language.grammar
        self._known: dict[str, str] = {}

    def of(self, word: str, lower: str, before: str, first: bool) -> str:
        grammar = self._grammar
        if grammar is None:
            return self._plain(word, lower)
        if grammar.capital_nouns:
            return self._capital(word, lower, grammar, first)
        kind = self._known.get(lower)
        if kind is None:
            kind = self._known[lower] = _english(lower, grammar, self._language)
        if kind == MIXED:
            return VERB if before in grammar.before_verbs or self._agrees(before, lower) else NOUN
        if kind == PARTICIPLE:
            noun_like = before in grammar.before_nouns or self._known.get(before) == ADJECTIVE
            return ADJECTIVE if noun_like else VERB
        if kind == VERB and not first and word[0].isupper():
            return NOUN
        return kind

    def _agrees(self, before: str, lower: str) -> bool:
        """Tell `RPC stands` and `nodes relay`, where a verb follows its subject."""
        grammar = self._grammar
        if grammar is None or singular(lower) not in grammar.verbs_after_nouns:
            return False
        if self._known.get(before) not in (NOUN, MIXED):
            return False
        plural, third = singular(before) != before, singular(lower) != lower
        return plural != third and not lower.endswith("ing")

    def _plain(self, word: str, lower: str) -> str:
        short = len(lower) < _SHORT and word.islower()
        if lower in self._stop or short or len(lower) < 2:
            return COMMON
        return NUMBER if lower[0].isdigit() else NOUN

    def _capital(self, word: str, lower: str, grammar: Grammar, first: bool) -> str:
        """German and its like write nouns with a capital."""
        if lower in grammar.banned:
            return BANNED
        if lower in grammar.joiners:
            return JOINER
        if lower[0].isdigit():
            return NUMBER
        if lower in self._language.stop or len(lower) < 2:
            return COMMON
        if word[0].isupper() and not first:
            return NOUN
        return ADJECTIVE if lower.endswith(grammar.adjective_endings) and len(lower) > 4 else VERB


def _english(lower: str, grammar: Grammar, language: Language) -> str:
    bare = lower.removesuffix("'s")
    if bare in grammar.banned:
        return BANNED
    if lower in grammar.joiners:
        return JOINER
    if lower in grammar.common:
        return COMMON
    if lower[0].isdigit():
        return NUMBER
    if lower in grammar.adjectives:
        return ADJECTIVE
    if lower in grammar.also_nouns or lower.removesuffix("s") in grammar.also_nouns:
        return MIXED
    if lower in language.stop or bare in language.stop or len(lower) < 2:
        return COMMON
    if lower in grammar.verbs:
        return PARTICIPLE if lower.endswith(("ed", "ing", "en")) else VERB
    if lower.endswith("ly") and lower not in _NOT_ADVERBS:
        return COMMON
    if "'" in lower and not lower.endswith("'s"):
        return COMMON
    if lower.endswith(grammar.adjective_endings) and len(lower) > 5:
        return NOUN if lower in grammar.not_adjectives else ADJECTIVE
    if lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed"):
        return PARTICIPLE
    return NOUN
