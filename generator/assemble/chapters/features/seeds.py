"""Whether the words with which somebody opens come back in what follows."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from generator.assemble.chapters.talk import Talk

_OPENING = 50
"""Words of an opening whose later use shows whether it opens a topic."""
_REACH = 350
"""Terms before and after a word in which its uses are counted."""
_RECENT = 25
"""Terms within which a word that returns says nothing new."""
_SCALE = 1000


def seeds(talk: Talk, places: Sequence[int]) -> list[float]:
    """Sum up, over the terms of each opening, how much more they are used after it than before.

    A use counts more the rarer the term; the sum is turned into a logarithm.
    """
    gains = [0, *accumulate(_gains(talk.terms, len(talk.vocabulary)))]
    found = []
    for place in places:
        last = talk.turns[talk.sentences[place].turn].last
        end = bisect_left(talk.word_at, talk.word_at[place] + _OPENING, place, last)
        gain = (gains[talk.term_at[end]] - gains[talk.term_at[place]]) / _SCALE
        found.append(math.copysign(math.log(1 + abs(gain) / 5), gain))
    return found


def _gains(terms: Sequence[int], kinds: int) -> list[int]:
    """Give for each use of a term what it says of a topic that begins there, in thousandths."""
    total = len(terms)
    uses: list[list[int]] = [[] for _ in range(kinds)]
    for spot, term in enumerate(terms):
        uses[term].append(spot)
    gains = [0] * total
    for spots in uses:
        count = len(spots)
        if count < 2:
            continue
        rarity = _SCALE * math.log(total / count + 1)
        first = last = 0
        before = -_REACH
        for index, spot in enumerate(spots):
            if spot - before > _RECENT:
                while spots[first] < spot - _REACH:
                    first += 1
                while last < count and spots[last] < spot + _REACH:
                    last += 1
                if last - index > 1:
                    ratio = (last - index + 0.5) / (index - first + 0.5)
                    gains[spot] = round(rarity * math.log(ratio))
            before = spot
    return gains
