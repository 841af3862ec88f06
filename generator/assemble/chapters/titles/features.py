"""What speaks for a phrase as the title of a chapter, in numbers."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.around import around
from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.kinds import ADJECTIVE, NOUN
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.openings import ends_sentence, is_introduced
from generator.assemble.chapters.titles.phrases import Phrase
from generator.assemble.chapters.titles.turning import turned_to
from generator.assemble.word_sets import word_set

_EARLY, _BEGINNING = 25, 200
"""Tokens that count as the very start of a chapter, and as its beginning."""
_NEVER = (0.0, 0.0)
_PALE = word_set(
    "new first last next two three four five six seven eight nine ten second third own main other"
    " old"
)
SMALL = word_set("of and the for in a an with to on vs versus as between und von für im")
"""Words of phrases that carry no meaning."""


def features_of(chatter: Chatter, number: int, phrase: Phrase, uses: list[int]) -> dict[str, float]:
    """Describe a phrase in chapter `number`, where it has the given uses."""
    words, span, grammar = phrase.words, chatter.spans[number], chatter.grammar
    count, total, size = len(uses), len(phrase.uses), len(words)
    length, whole = max(span.end - span.start, 1), max(len(chatter.words.lowers), 1)
    written = _written(phrase)
    content = [singular(word) for word in words if word not in SMALL] or list(words)
    rare = [whole / max(chatter.counts[word], 1) for word in content]
    own = [_distinct(span.counts[w], chatter.counts[w] * length / whole) for w in content]
    usual = [chatter.common.get(word, _NEVER) for word in content]
    by_chapter = Counter(bisect_right(chatter.edges, use) - 1 for use in phrase.uses)
    density = 1000 * count / length
    lone = size == 1
    return {
        "often": math.log(count),
        "distinct": _distinct(count, total * length / whole),
        "share": count / total,
        "early": uses[0] < span.start + _EARLY,
        "first": math.log(1 + uses[0] - span.start),
        "late": (uses[0] - span.start) / length,
        "afterwards": math.log(1 + sum(use >= span.start + _BEGINNING for use in uses)),
        "last_third": sum(3 * (use - span.start) >= 2 * length for use in uses) / count,
        "extent": (uses[-1] - uses[0]) / length,
        "spread": len({(use - span.start) * 5 // length for use in uses}) / 5,
        "denser": min(_densest_elsewhere(chatter, number, by_chapter) / density, 3.0),
        "everywhere": _elsewhere(by_chapter) / max(len(chatter.spans) - 1, 1),
        "word_everywhere": sum(map(chatter.everywhere, content)) / len(content),
        "asked": is_inside(uses, span.questions),
        "asked_turn": uses[0] < span.asked,
        "introduced": is_introduced(chatter, span, phrase, uses),
        "focus": ends_sentence(chatter, span, phrase, uses),
        "voices": _voices(chatter, uses) > 1,
        "capitals": sum(word[:1].isupper() for word in written) / len(written),
        "acronym": any(sum(letter.isupper() for letter in word) > 1 for word in written),
        "one": lone,
        "two": size == 2,
        "three": size == 3,
        "more": size > 3,
        "letters": sum(map(len, content)) / len(content) / 8,
        "long": sum(map(len, words)) / 20,
        "ends_ing": words[-1].endswith("ing") and len(words[-1]) > 5,
        "described": phrase.kinds[0] == ADJECTIVE,
        "two_nouns": phrase.kinds == NOUN + NOUN,
        "pale": words[0] in _PALE,
        "generic": sum(is_generic(grammar, word) for word in words) / size,
        "everyday": lone and words[0] in grammar.everyday and written[0].islower(),
        "alone": phrase.alone / total,
        "told": math.log(total),
        "once": count == 1,
        "rare": sum(map(math.log, rare)) / len(content) / 8,
        "own": sum(own) / len(own),
        "own_least": min(own),
        "usual": sum(mean for mean, _ in usual) / len(usual),
        "usual_least": min(mean for mean, _ in usual),
        "usual_everywhere": min(least for _, least in usual),
        "last_new": phrase.uses[-1] < span.end,
        **around(chatter, size, uses),
        **turned_to(span.targets, span.start, size, uses),
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


def _elsewhere(by_chapter: Counter[int]) -> int:
    """Count the other chapters in which a phrase is used more than once."""
    return max(sum(count > 1 for count in by_chapter.values()) - 1, 0)


def _densest_elsewhere(chatter: Chatter, number: int, by_chapter: Counter[int]) -> float:
    """Give how often a phrase is said in a thousand words of the other chapter that has it most."""
    return max(
        (
            1000 * count / max(chatter.edges[other + 1] - chatter.edges[other], 1)
            for other, count in by_chapter.items()
            if other != number and 0 <= other < len(chatter.spans)
        ),
        default=0.0,
    )


def _voices(chatter: Chatter, uses: list[int]) -> int:
    talk = chatter.talk
    return len({talk.turns[talk.sentences[chatter.sentence(use)].turn].speaker for use in uses})
