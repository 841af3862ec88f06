"""What one chapter is about, in words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from generator.assemble.chapters.languages.common_words import Common, common_words
from generator.assemble.chapters.summaries.standing_alone import words_in
from generator.assemble.chapters.talk import Talk

_PRESENTS = re.compile(
    r"\b(?:conversation with|guests?|joined by|today we|this (?:episode|week)"
    r"|(?:talk|talking) (?:to|with|about)|zu gast|gespräch mit|mein gast|sprechen (?:mit|über)"
    r"|geht es um)\b",
    re.IGNORECASE,
)


class Theme(Struct, frozen=True):
    """The words of a chapter."""

    first: int
    last: int
    """Half-open range of sentences."""
    weight: dict[int, float]
    """By term: the logarithm of its uses."""
    own: dict[int, float]
    """By term: the share of its uses in the whole talk that lies in the chapter."""
    named: frozenset[str]
    """Words of the title, in lower case."""
    heads: frozenset[str]
    """Those of them that carry meaning, up to a hyphen."""
    presents: bool
    """The title only says that people are presented."""
    people: frozenset[str]
    """Words of the names of those who talk, in lower case."""
    common: Common

    def is_presented(self, text: str) -> bool:
        """Say whether a sentence of an introduction tells who or what comes."""
        return self.presents and bool(_PRESENTS.search(text))

    def shared(self, talk: Talk, sentence: int) -> float:
        """Say how much of what the chapter says again and again a sentence has, for its length."""
        weight = self.weight
        terms = set(talk.terms[talk.term_at[sentence] : talk.term_at[sentence + 1]])
        total = math.fsum(weight[term] for term in terms)
        return total / math.sqrt(len(talk.words[sentence]) + 4)


def themes_of(
    talk: Talk, starts: Sequence[int], titles: Sequence[str], common: Common | None = None
) -> list[Theme]:
    """Gather the words of each chapter.

    `starts` are the first sentences of the chapters. `common` tells the usual words, where these
    are not to be those of the language.
    """
    whole = Counter(talk.terms)
    people = frozenset(w for s in talk.speeches if s.name for w in s.name.lower().split())
    if common is None:
        common = common_words(talk.language.tag)
    themes = []
    bounds = pairwise([*starts, len(talk.sentences)])
    for (first, last), title in zip(bounds, titles, strict=True):
        counts = Counter(talk.terms[talk.term_at[first] : talk.term_at[last]])
        named = frozenset(word.lower().replace("’", "'") for word in words_in(title))
        themes.append(
            Theme(
                first,
                last,
                weight={term: math.log(count) for term, count in counts.items()},
                own={term: count / whole[term] for term, count in counts.items()},
                named=named,
                heads=frozenset(w.partition("-")[0] for w in named - talk.language.stop),
                presents=bool(talk.language.hesitations)
                and not named - {"introduction", "einführung"},
                people=people,
                common=common,
            )
        )
    return themes
