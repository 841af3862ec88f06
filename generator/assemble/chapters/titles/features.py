"""What speaks for a phrase as the title of a chapter, in numbers."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.kinds import ADJECTIVE, JOINER
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.openings import (
    ends_sentence,
    is_announced,
    is_asked_for,
)
from generator.assemble.chapters.titles.phrases import Phrase
from generator.assemble.word_sets import word_set

_EARLY = 25
"""Tokens that count as the very start of a chapter."""
SMALL = word_set("of and the for in a an with to on vs versus as between und von für im")
"""Words of phrases that carry no meaning."""


def features_of(chatter: Chatter, number: int, phrase: Phrase, uses: list[int]) -> dict[str, float]:
    """Describe a phrase in chapter `number`, where it has the given uses."""
    words, span, grammar = phrase.words, chatter.spans[number], chatter.grammar
    count, total, size = len(uses), len(phrase.uses), len(words)
    length, whole = max(span.end - span.start, 1), max(len(chatter.words.lowers), 1)
    written = _written(phrase)
    content = [singular(word) for word in words if word not in SMALL] or list(words)
    inner = [max(span.counts[word], 1) for word in content]
    expected = total * length / whole
    rare = [whole / max(chatter.counts[word], 1) for word in content]
    own = [_distinct(span.counts[w], chatter.counts[w] * length / whole) for w in content]
    lone = size == 1
    return {
        "often": math.log(count),
        "distinct": _distinct(count, expected),
        "share": count / total,
        "opening": uses[0] < span.opening,
        "early": uses[0] < span.start + _EARLY,
        "asked": is_inside(uses, span.questions),
        "announced": is_announced(chatter, span, uses),
        "asked_what": is_asked_for(chatter, span, uses),
        "capitals": sum(word[:1].isupper() for word in written) / len(written),
        "acronym": any(sum(letter.isupper() for letter in word) > 1 for word in written),
        "spread": len({(use - span.start) * 5 // length for use in uses}) / 5,
        "one": lone,
        "two": size == 2,
        "three": size == 3,
        "more": size > 3,
        "whole": phrase.whole / total,
        "generic_head": is_generic(grammar, words[-1]),
        "generic": sum(is_generic(grammar, word) for word in words) / size,
        "adjective": phrase.kinds[0] == ADJECTIVE and words[0] in grammar.adjectives,
        "joined": JOINER in phrase.kinds,
        "alone": phrase.alone / total,
        "told": math.log(total),
        "voices": _voices(chatter, uses) > 1,
        "once": count == 1,
        "late": (uses[0] - span.start) / length,
        "common": math.log(1000 * total / whole + 0.2),
        "letters": sum(map(len, content)) / len(content) / 8,
        "extent": (uses[-1] - uses[0]) / length,
        "rare": sum(map(math.log, rare)) / len(content) / 8,
        "inner": math.log(min(inner)),
        "inner_best": math.log(max(inner)),
        "everywhere": _elsewhere(phrase.uses, chatter.edges) / max(len(chatter.edges) - 2, 1),
        "own": sum(own) / len(own),
        "own_least": min(own),
        "focus": ends_sentence(chatter, span, phrase, uses),
        "both": uses[0] < span.asked <= uses[-1],
        "asked_turn": uses[0] < span.asked,
        "new": phrase.uses[0] >= span.start,
        "last_new": phrase.uses[-1] < span.end,
        "everyday": lone and words[0] in grammar.everyday and written[0].islower(),
    }


def _written(phrase: Phrase) -> list[str]:
    """Give the words of a phrase as they are mostly written."""
    if not phrase.forms:
        return list(phrase.words)
    return max(sorted(phrase.forms), key=lambda form: phrase.forms[form]).split()


def _distinct(count: float, expected: float) -> float:
    return math.log((count + 0.5) / (expected + 0.5))


def is_generic(grammar: Grammar, word: str) -> bool:
    """Say whether a word says little of any topic."""
    return word in grammar.generic or singular(word) in grammar.generic


def is_inside(uses: Sequence[int], spans: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a use lies in one of some spans of tokens."""
    return any(first <= use < last for use in uses for first, last in spans)


def _elsewhere(uses: list[int], edges: Sequence[int]) -> int:
    """Count the other chapters in which a phrase is used more than once."""
    chapters = Counter(bisect_right(edges, use) for use in uses)
    return max(sum(count > 1 for count in chapters.values()) - 1, 0)


def _voices(chatter: Chatter, uses: list[int]) -> int:
    talk = chatter.talk
    return len({talk.turns[talk.sentences[chatter.sentence(use)].turn].speaker for use in uses})
