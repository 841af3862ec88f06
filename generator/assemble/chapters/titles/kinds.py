"""Kinds of words, told by lists, endings and neighbours."""

from __future__ import annotations

import re

from generator.assemble.chapters.languages import Language
from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.number import singular
from generator.assemble.word_sets import word_set

NOUN, ADJECTIVE, VERB, MIXED, PARTICIPLE, NUMBER, COMMON, BANNED, JOINER = "navmpdcbj"
"""`MIXED` words are nouns as often as verbs; `COMMON` ones carry grammar only."""

_NOT_ADVERBS = word_set(
    "family supply reply assembly anomaly monopoly oligopoly july italy ally belly bully rally"
    " jelly lily fly butterfly jpoly poly"
)
_MEASURE = re.compile(r"[\d.,]+(?:%|-[a-z]{2,}(?:-[a-z]+)*)")
"""What describes a noun by number, as in `51% attack` and `64-byte transactions`."""
_SHORT = 5
"""Letters that a word of an unknown language needs, unless it is written with a capital."""
_OF = word_set("de du des del della dello di do da dos das van von der af av")
"""Words that join two nouns in languages of which we know nothing else."""
_GREETINGS = word_set(
    "bonjour bonsoir salut merci bienvenue hola gracias bienvenidos ciao grazie benvenuti olá"
    " obrigado obrigada hallo welkom bedankt hej tack tak kiitos ahoj děkuji cześć dziękuję dzień"
)
_IN_NAMES = word_set("of the into for from by over under with without to on in at")
_SELF = word_set("i i'm i'd i've i'll ok")


class Kinds:
    """Tells kinds of words of one conversation."""

    def __init__(self, language: Language, stop: frozenset[str], nouns: frozenset[str]) -> None:
        self._language = language
        self._grammar = language.grammar
        self._stop = stop
        self._nouns = nouns
        self._known: dict[str, str] = {}

    def alone(self, word: str, lower: str) -> tuple[str, bool]:
        """Give the kind of a word by itself, and whether its neighbours do not matter."""
        grammar = self._grammar
        if grammar is None:
            return self._plain(word, lower), True
        if grammar.capital_nouns:
            kind = self._capital(word, lower, grammar)
            return kind, kind != NOUN
        if len(word) == 1 and word.isupper() and word not in "AI":
            return NUMBER, True  # as in `Objective C` and `plan B`
        if lower not in self._known:
            self._known[lower] = _english(lower, grammar, self._language)
        kind = self._known[lower]
        capital = word[0].isupper() and kind in (VERB, COMMON, JOINER) and lower not in _SELF
        bare = kind == VERB and not lower.endswith("s") and lower not in grammar.irregular
        return kind, kind not in (MIXED, PARTICIPLE) and not capital and not bare

    def here(
        self, word: str, lower: str, kind: str, neighbour: tuple[str, str], first: bool
    ) -> str:
        """Settle the kind of a word where it stands, after a neighbour and its kind."""
        before, mark = neighbour
        grammar = self._grammar
        if grammar is None or grammar.capital_nouns:
            return kind if not first or word in self._nouns else VERB
        if kind == MIXED:
            return VERB if before in grammar.before_verbs or self._agrees(before, lower) else NOUN
        if kind == PARTICIPLE:
            noun_like = before in grammar.before_nouns or self._known.get(before) == ADJECTIVE
            return ADJECTIVE if noun_like else VERB
        if kind == VERB and word.islower():
            return NOUN if before in grammar.articles else VERB  # `the fail whale`
        if kind == VERB:
            return VERB if first else NOUN
        # A capital inside a name, as in `Drift Into Failure`.
        return NOUN if before and not first and mark == NOUN and lower in _IN_NAMES else kind

    def _agrees(self, before: str, lower: str) -> bool:
        """Tell `RPC stands` and `nodes relay`, where a verb follows its subject."""
        grammar = self._grammar
        if grammar is None or self._known.get(before) not in (NOUN, MIXED):
            return False
        plural, third = singular(before) != before, singular(lower) != lower
        if plural and not third and lower in grammar.verbs:
            return not lower.endswith("ing")
        if singular(lower) not in grammar.verbs_after_nouns:
            return False
        return plural != third and not lower.endswith("ing")

    def _plain(self, word: str, lower: str) -> str:
        if lower in _GREETINGS:
            return COMMON
        if lower in _OF and word.islower():
            return JOINER
        short = len(lower) < _SHORT and word.islower()
        if lower in self._stop or short or len(lower) < 2:
            return COMMON
        return NUMBER if lower[0].isdigit() else NOUN

    def _capital(self, word: str, lower: str, grammar: Grammar) -> str:
        """German and its like write nouns with a capital."""
        if lower in grammar.banned:
            return BANNED
        if lower in grammar.joiners:
            return JOINER
        if lower[0].isdigit():
            return NUMBER
        if lower in self._language.stop or len(lower) < 2:
            return COMMON
        if word[0].isupper():
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
        return ADJECTIVE if _MEASURE.fullmatch(lower) else NUMBER
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
