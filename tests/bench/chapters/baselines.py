"""Methods to compare with, at the number of chapters that our finder would choose.

    python tests/bench/chapters/baselines.py FOLDER

TextTiling: Hearst 1997, block comparison, over sentences. C99: Choi 2000, ranks of cosines in an
11 x 11 mask, divisive clustering.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))


import numpy as np

from generator.assemble.chapters.features.speakers import roles_of
from generator.assemble.chapters.talk import Talk
from tests.bench.chapters.conversations import load, talk_of
from tests.bench.chapters.evaluate import report, table
from tests.bench.chapters.model import PER_ROOT_MINUTE

_BLOCK = 120
"""Terms on each side of a gap, for TextTiling."""
_UNITS = 400
"""Blocks that C99 compares at most."""


def uniform(talk: Talk, count: int) -> list[int]:
    """Cut at equal distances in time, at the nearest sentence."""
    return sorted({_nearest(talk, list(range(len(talk.sentences))), t) for t in _even(talk, count)})


def leader_near_uniform(talk: Talk, count: int) -> list[int]:
    """Cut where whoever leads begins to speak, nearest to equal distances."""
    lead = roles_of(talk).lead
    host = max(sorted(lead), key=lambda speaker: lead[speaker])
    turns = [turn.first for turn in talk.turns if turn.speaker == host] or [0]
    return sorted({_nearest(talk, turns, t) for t in _even(talk, count)})


def texttiling(talk: Talk, count: int) -> list[int]:
    """Cut where the cosine of the blocks on both sides is lowest against its surroundings."""
    places = [turn.first for turn in talk.turns[1:]] or list(range(1, len(talk.sentences)))
    cosines = []
    for place in places:
        at = talk.term_at[place]
        left = Counter(talk.terms[max(at - _BLOCK, 0) : at])
        right = Counter(talk.terms[at : at + _BLOCK])
        norm = math.sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
        cosines.append(sum(n * right[t] for t, n in left.items()) / norm if norm else 1.0)
    depths = []
    for i, cosine in enumerate(cosines):
        left_top = right_top = cosine
        for j in range(i - 1, -1, -1):
            if cosines[j] < left_top:
                break
            left_top = cosines[j]
        for j in range(i + 1, len(cosines)):
            if cosines[j] < right_top:
                break
            right_top = cosines[j]
        depths.append(left_top + right_top - 2 * cosine)
    chosen: list[int] = []
    apart = (talk.end - talk.sentences[0].time) / count / 3
    for i in sorted(range(len(places)), key=lambda i: (-depths[i], i)):
        time = talk.sentences[places[i]].time
        if len(chosen) < count - 1 and all(
            abs(time - talk.sentences[c].time) >= apart for c in chosen
        ):
            chosen.append(places[i])
    return sorted(chosen)


def c99(talk: Talk, count: int) -> list[int]:
    """Cut a matrix of ranked cosines where the density inside the pieces grows most."""
    places = [turn.first for turn in talk.turns]
    step = max(-(-len(places) // _UNITS), 1)
    places = places[::step]
    ends = [*places[1:], len(talk.sentences)]
    rows = np.zeros((len(places), len(talk.vocabulary)))
    for row, (first, last) in enumerate(zip(places, ends, strict=True)):
        for term in talk.terms[talk.term_at[first] : talk.term_at[last]]:
            rows[row, term] += 1
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    cosines = rows @ rows.T
    size = len(places)
    ranks = np.zeros((size, size))
    for i in range(size):
        for j in range(i, size):
            mask = cosines[max(i - 5, 0) : i + 6, max(j - 5, 0) : j + 6]
            ranks[i, j] = ranks[j, i] = (mask < cosines[i, j]).mean()
    sums = np.pad(ranks.cumsum(0).cumsum(1), ((1, 0), (1, 0)))

    def inside(a: int, b: int) -> float:
        return float(sums[b, b] - sums[a, b] - sums[b, a] + sums[a, a])

    edges = [0, size]
    while len(edges) - 1 < min(count, size):
        best: tuple[float, int] | None = None
        for a, b in pairwise(edges):
            for cut in range(a + 1, b):
                parts = sorted([*edges, cut])
                spans = list(pairwise(parts))
                density = sum(inside(x, y) for x, y in spans) / sum((y - x) ** 2 for x, y in spans)
                best = max(best or (density, cut), (density, cut))
        if best is None:
            break
        edges = sorted([*edges, best[1]])
    return [places[edge] for edge in edges[1:-1]]


def _even(talk: Talk, count: int) -> list[float]:
    start = talk.sentences[0].time
    return [start + (talk.end - start) * i / count for i in range(1, count)]


def _nearest(talk: Talk, places: list[int], time: float) -> int:
    return min(places, key=lambda place: (abs(talk.sentences[place].time - time), place))


METHODS: dict[str, Callable[[Talk, int], list[int]]] = {
    "uniform": uniform,
    "leader nearest to uniform": leader_near_uniform,
    "TextTiling": texttiling,
    "C99": c99,
}


def main() -> None:
    conversations = load(Path(sys.argv[1]))
    talks = {each.name: talk_of(each) for each in conversations}
    for name, method in METHODS.items():
        chosen = {}
        for each in conversations:
            talk = talks[each.name]
            minutes = (talk.end - talk.sentences[0].time) / 60
            count = max(round(PER_ROOT_MINUTE * math.sqrt(minutes)), 2)
            chosen[each.name] = [0, *(p for p in method(talk, count) if p)]
        print(name)
        print(table(report(talks, chosen, conversations)))


if __name__ == "__main__":
    main()
