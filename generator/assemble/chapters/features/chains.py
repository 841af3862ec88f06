"""Runs of a word that start, end or go on at a place (lexical chains)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.assemble.chapters.talk import Talk

_GAP = 120
"""Terms that may lie between two uses of a word in one run."""
_NEAR = 30
"""Terms within which a run counts as starting or ending at a place."""
_SCALE = 1000


def chain_features(talk: Talk, places: Sequence[int]) -> dict[str, list[float]]:
    """Measure runs of words: those that begin just after, end just before, and go across.

    `fresh` compares words never said before after and before the place.
    """
    total = len(talk.terms)
    starts, ends, change = [0] * (total + 1), [0] * (total + 1), [0] * (total + 1)
    uses: dict[int, list[int]] = {}
    for position, term in enumerate(talk.terms):
        uses.setdefault(term, []).append(position)
    fresh = [0] * (total + 1)
    for spots in uses.values():
        fresh[spots[0]] = 1
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
                    starts[first] += weight
                    ends[before] += weight
                    change[first + 1] += weight
                    change[min(before + 1, total)] -= weight
                first, length = spot, 1
            before = spot
    started, ended, new = _sums(starts), _sums(ends), _sums(fresh)
    across, level = [], 0
    for step in change:
        level += step
        across.append(level)
    begin, finish, cross, freshness = [], [], [], []
    for place in places:
        spot = talk.term_at[place]
        low, high = max(spot - _NEAR, 0), min(spot + _NEAR, total)
        begin.append((started[high] - started[spot]) / _SCALE / _NEAR)
        finish.append((ended[spot] - ended[low]) / _SCALE / _NEAR)
        cross.append(across[min(spot, total)] / _SCALE / 100)
        after = (new[high] - new[spot]) / max(high - spot, 10)
        earlier = (new[spot] - new[low]) / max(spot - low, 10)
        freshness.append(after - earlier)
    return {"begin": begin, "finish": finish, "cross": cross, "fresh": freshness}


def _sums(values: list[int]) -> list[int]:
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums
