"""Runs of a word that go on across a place (lexical chains)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from generator.assemble.chapters.talk import Talk

_GAP = 120
"""Terms that may lie between two uses of a word in one run."""
_SCALE = 1000


def chains_across(talk: Talk, places: Sequence[int]) -> list[float]:
    """Weigh the runs of words that go on across each place: frequent and rare words weigh most."""
    total = len(talk.terms)
    change = [0] * (total + 1)
    uses: dict[int, list[int]] = {}
    for position, term in enumerate(talk.terms):
        uses.setdefault(term, []).append(position)
    for spots in uses.values():
        if len(spots) < 2:
            continue
        rarity = math.log(total / len(spots) + 1)
        first = before = spots[0]
        length = 1
        for spot in [*spots[1:], total + 2 * _GAP]:
            if spot - before <= _GAP:
                length += 1
            else:
                if length > 1:
                    weight = round(_SCALE * rarity * math.log(length + 1))
                    change[first + 1] += weight
                    change[min(before + 1, total)] -= weight
                first, length = spot, 1
            before = spot
    across = list(accumulate(change))
    return [across[min(talk.term_at[place], total)] / _SCALE / 100 for place in places]
