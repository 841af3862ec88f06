"""The best way to cut a conversation into a given number of chapters (dynamic programming)."""

from __future__ import annotations

import math
from collections.abc import Sequence

_SCALE = 1000
"""Scores are summed up as whole thousandths, so that no machine rounds differently."""
_NEVER = -(10**12)
_KEEP = 110
_SPREAD = 0.8
"""Standard deviation of the logarithm of chapter lengths, in chapters made by people."""
_WEIGHT = 0.5
_LONGEST = 6
"""Times the mean length that a chapter may last."""


def best_cuts(
    times: Sequence[float],
    scores: Sequence[float],
    span: tuple[float, float],
    count: int,
    shortest: float,
) -> list[int]:
    """Choose the `count - 1` places at which chapters begin, as indices in order.

    `times` are seconds in order, `scores` log-odds; maximises the sum of the scores less
    `_WEIGHT` · ln²(length / mean) / (2 · `_SPREAD`²) per chapter, where none lasts less than
    `shortest` seconds. Returns fewer where so many do not fit.
    """
    start, end = span
    order = sorted(range(len(times)), key=lambda i: (-round(scores[i] * _SCALE), i))
    kept = sorted(order[: max(_KEEP, 5 * count)])
    kept = [i for i in kept if times[i] - start >= shortest and end - times[i] >= shortest]
    moments = [start, *(times[i] for i in kept), end]
    gains = [0, *(round(scores[i] * _SCALE) for i in kept), 0]
    while count > 1:
        path = _best_path(moments, gains, count, shortest)
        if path:
            return [kept[node - 1] for node in path]
        count -= 1
    return []


def _best_path(
    moments: list[float], gains: list[int], count: int, shortest: float
) -> list[int] | None:
    size = len(moments)
    mean = (moments[-1] - moments[0]) / count
    steps = [_steps(moments, node, mean, shortest) for node in range(size)]
    best = [0] + [_NEVER] * (size - 1)
    origins: list[list[int]] = []
    for chapter in range(1, count + 1):
        nodes = range(chapter, size - count + chapter) if chapter < count else (size - 1,)
        here, origin = [_NEVER] * size, [-1] * size
        for node in nodes:
            top, source = _NEVER, -1
            for earlier, cost in steps[node]:
                value = best[earlier] - cost
                if value > top:
                    top, source = value, earlier
            if source >= 0 and top > _NEVER // 2:
                here[node], origin[node] = top + gains[node], source
        origins.append(origin)
        best = here
    if best[-1] <= _NEVER // 2:
        return None
    path, node = [], size - 1
    for origin in reversed(origins):
        node = origin[node]
        path.append(node)
    return path[-2::-1]


def _steps(moments: list[float], node: int, mean: float, shortest: float) -> list[tuple[int, int]]:
    """List the places from which a chapter may reach `node`, with what its length costs."""
    steps = []
    for earlier in range(node - 1, -1, -1):
        length = moments[node] - moments[earlier]
        if length < shortest:
            continue
        cost = _WEIGHT * math.log(length / mean) ** 2 / (2 * _SPREAD**2)
        steps.append((earlier, round(cost * _SCALE)))
        if length > _LONGEST * mean:
            break
    return steps
