"""How likely people are to keep a title, as learned from titles that were judged.

An ordinal logistic regression (proportional odds; McCullagh, Regression Models for Ordinal Data,
1980, section 2): one sum of weighted features, and two places on its scale, past which a title is
more likely than not to be tolerable, and to be kept.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

_TOLERABLE = 0.35
"""What a tolerable title is worth, where a kept one is worth 1 and a wrong one nothing."""


class Chances(NamedTuple):
    """Chances that a title is judged so; they add up to 1."""

    wrong: float
    tolerable: float
    keep: float

    @property
    def worth(self) -> float:
        return self.keep + _TOLERABLE * self.tolerable


class Judge(Struct, frozen=True):
    """What was learned of one kind of titles."""

    features: Mapping[str, float]
    """By name: what a feature adds to the sum."""
    tolerable: float
    keep: float
    """Sums at which the odds are even."""
    words: Mapping[str, float] = {}
    last_words: Mapping[str, float] = {}
    """What a word adds, and once more as the last: people keep `privacy`, seldom `address`."""

    def score(self, told: Mapping[str, float], content: Sequence[str] = ()) -> float:
        """Return the sum for a title with these features, and these words in the singular."""
        score = math.fsum(weight * told[name] for name, weight in self.features.items())
        if not content:
            return score
        score += math.fsum(self.words.get(word, 0.0) for word in content)
        return score + self.last_words.get(content[-1], 0.0)

    def chances(self, score: float) -> Chances:
        """Turn a sum into chances."""
        usable, keep = _share(score - self.tolerable), _share(score - self.keep)
        return Chances(1 - usable, usable - keep, keep)


class TitleJudges(Struct, frozen=True):
    """What was learned of phrases, of two together, of what is asked, and of what is done."""

    phrases: Judge
    pairs: Judge
    asked: Judge
    done: Judge


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds)) if odds > -500 else 0.0
