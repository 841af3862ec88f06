"""The phrases of one chapter that could be its title, and what speaks for each."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.chatter import Chatter, Span
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.phrases import Phrase
from generator.assemble.chapters.titles.words import ADJECTIVE, JOINER
from generator.assemble.word_sets import word_set

_EARLY = 25
"""Tokens that count as the very start of a chapter."""
_ANNOUNCED = 120
_ANNOUNCING = ("about", "called", "über", "namens", "discuss", "explain")
_ASKED = ("is", "are", "was", "were", "what's", "does", "do", "ist", "sind", "war")
_ASKING_WORDS = ("what", "how", "what's", "why", "was", "wie", "warum")
_TURNING = 45
_TURNS_TO = word_set("about to into on über zu zum zur auf")
_TURNING_WORDS = word_set(
    "let's let talk ask discuss question move turn switch jump dive wanted curious"
    " lass lasst sprechen reden frage kommen"
)
_PASSED = word_set("the a an this your our its their these some der die das den dem deine ihre")
_ARTICLES = ("the", "a", "an", "der", "die", "das", "den", "dem", "ein", "eine")
_SMALL = word_set("of and the for in a an with to on vs versus as between und von für im")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that could be a chapter's title."""

    phrase: Phrase
    uses: tuple[int, ...]
    in_question: bool
    in_opening: bool
    announced: bool
    introduced: bool
    """The chapter's opening turns to it: `Let's talk about …`."""
    features: tuple[float, ...]
    plural: bool
    """More than a few of its uses are in the plural."""

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(singular(word) for word in self.phrase.words if word not in _SMALL)


FEATURES = [
    "often",
    "distinct",
    "share",
    "opening",
    "early",
    "asked",
    "announced",
    "asked_what",
    "capitals",
    "acronym",
    "spread",
    "one",
    "two",
    "three",
    "more",
    "whole",
    "generic_head",
    "generic",
    "adjective",
    "joined",
    "alone",
    "told",
    "voices",
    "once",
    "late",
    "common",
    "letters",
    "extent",
    "rare",
    "inner",
    "inner_best",
    "everywhere",
]


def candidates_of(chatter: Chatter, span: Span, edges: Sequence[int]) -> list[Candidate]:
    """Return the phrases of a chapter that are worth a thought, with their features.

    `edges` are the first tokens of all chapters, and the number of tokens.
    """
    low = bisect_left(chatter.uses, (span.start, -1))
    high = bisect_left(chatter.uses, (span.end, -1))
    found: dict[int, list[int]] = {}
    for use, index in chatter.uses[low:high]:
        found.setdefault(index, []).append(use)
    return [
        _candidate(chatter, span, chatter.phrases[index], uses, edges)
        for index, uses in found.items()
        if _worthy(chatter, span, chatter.phrases[index], uses)
    ]


def _worthy(chatter: Chatter, span: Span, phrase: Phrase, uses: list[int]) -> bool:
    words, count = phrase.words, len(uses)
    grammar = chatter.grammar
    if count < 2 and uses[0] >= span.opening and not _inside(uses, span.questions):
        return False
    if phrase.whole < max(1, 0.3 * len(phrase.uses)):
        return False
    if all(word in chatter.names for word in words) or words[-1].endswith("'s"):
        return False
    if phrase.alone >= 0.4 * len(phrase.uses) and len(words) == 1:
        return False  # a name that somebody is called by
    if _may_be_a_verb(chatter, phrase):
        return False
    content = [word for word in words if word not in _SMALL]
    dull = [w for w in content if _generic(grammar, w) or w in grammar.adjectives]
    if len(dull) == len(content) and (count < 3 or len(words) == 1):
        return False
    if phrase.kinds[0] == ADJECTIVE and words[0] in grammar.adjectives and count < 2:
        return False
    if len(words) > 1:
        joined = JOINER in phrase.kinds
        return count > 1 or not joined or _inside(uses, span.questions)
    if words[0].endswith(("ed", "ing")) and words[0] not in grammar.also_nouns:
        return count > 3
    return len(words[0]) > 2 or any(form.isupper() for form in phrase.forms)


def _may_be_a_verb(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase that could be a verb or an adjective is never used like a noun."""
    first = phrase.words[0]
    lone = len(phrase.words) == 1
    grammar = chatter.grammar
    if not grammar.before_nouns or (not lone and first not in grammar.also_nouns):
        return False
    if any(form != form.lower() for form in phrase.forms) and lone:
        return False
    if first.endswith("ing") or (lone and singular(first) != first):
        return False
    return not any(
        use and chatter.tokens[use].joined and chatter.tokens[use - 1].lower in grammar.before_nouns
        for use in phrase.uses
    )


def _candidate(
    chatter: Chatter, span: Span, phrase: Phrase, uses: list[int], edges: Sequence[int]
) -> Candidate:
    words, tokens = phrase.words, chatter.tokens
    count, total = len(uses), len(phrase.uses)
    length, whole = max(span.end - span.start, 1), max(len(tokens), 1)
    forms = sorted(phrase.forms, key=lambda form: (-phrase.forms[form], form))
    written = forms[0].split() if forms else list(words)
    content = [word for word in words if word not in _SMALL]
    generic = sum(_generic(chatter.grammar, word) for word in words)
    before = [
        [token.lower for token in tokens[max(use - 3, span.start) : use]]
        for use in uses
        if use < span.start + _ANNOUNCED
    ]
    announced = any(word in _ANNOUNCING for words in before for word in words[-2:])
    asked_what = any(map(_asks_what, before))
    in_question = _inside(uses, span.questions)
    in_opening = uses[0] < span.opening
    expected = total * length / whole
    sizes = len(words)
    inner = [max(span.words[singular(word)], 1) for word in content] or [1]
    features = (
        math.log(count),
        math.log((count + 0.5) / (expected + 0.5)),
        count / total,
        in_opening,
        uses[0] < span.start + _EARLY,
        in_question,
        announced,
        asked_what,
        sum(word[:1].isupper() for word in written) / len(written),
        any(sum(letter.isupper() for letter in word) > 1 for word in written),
        len({(use - span.start) * 5 // length for use in uses}) / 5,
        sizes == 1,
        sizes == 2,
        sizes == 3,
        sizes > 3,
        phrase.whole / total,
        _generic(chatter.grammar, words[-1]),
        generic / sizes,
        phrase.kinds[0] == ADJECTIVE and words[0] in chatter.grammar.adjectives,
        JOINER in phrase.kinds,
        phrase.alone / total,
        math.log(total),
        _voices(chatter, uses) > 1,
        count == 1,
        (uses[0] - span.start) / length,
        math.log(1000 * total / whole + 0.2),
        sum(map(len, content)) / max(len(content), 1) / 8,
        (uses[-1] - uses[0]) / length,
        sum(math.log(whole / chatter.counts[word]) for word in content) / max(len(content), 1) / 8,
        math.log(min(inner)),
        math.log(max(inner)),
        _elsewhere(phrase.uses, edges) / max(len(edges) - 2, 1),
    )
    plurals = sum(tokens[use + sizes - 1].lower != singular(words[-1]) for use in uses)
    return Candidate(
        phrase,
        tuple(uses),
        in_question,
        in_opening,
        announced,
        _introduced(chatter, span, uses[0]),
        tuple(map(float, features)),
        plurals >= 0.3 * count,
    )


def _introduced(chatter: Chatter, span: Span, use: int) -> bool:
    """Say whether a phrase is what the first sentences turn to."""
    if use >= span.start + _TURNING:
        return False
    before = [token.lower for token in chatter.tokens[max(use - 18, span.start) : use]]
    while before and before[-1] in _PASSED:
        before.pop()
    if not before or before[-1] not in _TURNS_TO:
        return False
    return any(word in _TURNING_WORDS for word in before)


def _asks_what(before: list[str]) -> bool:
    """Say whether `what is the` or the like stands before a phrase."""
    bare = before[:-1] if before and before[-1] in _ARTICLES else before
    return bool(bare) and bare[-1] in _ASKED and any(word in _ASKING_WORDS for word in bare)


def _elsewhere(uses: list[int], edges: Sequence[int]) -> int:
    """Count the other chapters in which a phrase is used more than once."""
    chapters = Counter(bisect_right(edges, use) for use in uses)
    return max(sum(count > 1 for count in chapters.values()) - 1, 0)


def _generic(grammar: Grammar, word: str) -> bool:
    return word in grammar.generic or singular(word) in grammar.generic


def _inside(uses: list[int], spans: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= use < last for use in uses for first, last in spans)


def _voices(chatter: Chatter, uses: list[int]) -> int:
    talk = chatter.talk
    return len({talk.turns[talk.sentences[chatter.tokens[u].sentence].turn].speaker for u in uses})
