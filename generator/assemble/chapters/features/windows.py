"""How much the words before a place differ from those after it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.assemble.chapters.talk import Talk

_BLOCKS = 30
_SCALE = 1000
_LARGEST = 1024


def window_features(
    talk: Talk, places: Sequence[int], sizes: Sequence[int], openings: Sequence[Sequence[int]]
) -> dict[str, list[float]]:
    """Compare as many terms before each sentence in `places` as after it, for each size.

    `depth_N` says how far the cosine of both sides, weighted by how unevenly a word is spread over
    the conversation, lies below its surroundings; `split_N` is the log-likelihood ratio (Dunning
    1993) of two vocabularies against one, per term; `seed` grows with the number of terms in
    `openings` that are used more in the largest window after the place than in the one before.
    """
    weights = _weights(talk.terms, len(talk.vocabulary))
    spots = [talk.term_at[place] for place in places]
    none: list[list[int]] = [[] for _ in places]
    features: dict[str, list[float]] = {}
    for size in sizes:
        seeding = openings if size == max(sizes) else none
        cosines, splits, features["seed"] = _slide(talk.terms, weights, spots, size, seeding)
        features[f"depth_{size}"] = _depths(spots, cosines, size)
        features[f"split_{size}"] = splits
    return features


def _weights(terms: Sequence[int], kinds: int) -> list[int]:
    """Weigh each term by the square of its inverse document frequency, over equal blocks."""
    blocks = [0] * kinds
    length = max(len(terms) / _BLOCKS, 1)
    seen = [-1] * kinds
    for index, term in enumerate(terms):
        block = int(index / length)
        if seen[term] != block:
            seen[term] = block
            blocks[term] += 1
    table = [0] + [
        round(_SCALE * math.log((_BLOCKS + 1) / (n + 0.5)) ** 2) for n in range(1, _BLOCKS + 2)
    ]
    return [table[n] for n in blocks]


_ENTROPY = [0] + [round(_SCALE * n * math.log(n)) for n in range(1, _LARGEST)]


def _slide(
    terms: Sequence[int],
    weights: list[int],
    spots: list[int],
    size: int,
    openings: Sequence[Sequence[int]],
) -> tuple[list[float], list[float], list[float]]:
    """Move two windows along the terms, in whole numbers so that nothing drifts."""
    kinds, total = len(weights), len(terms)
    left, right = [0] * kinds, [0] * kinds
    entropy = _ENTROPY
    dot = left_norm = right_norm = gain = 0
    cosines, splits, seeds = [], [], []
    totals = Counter(terms)
    rarity = {term: math.log(total / count + 1) for term, count in totals.items()}
    for term in terms[:size]:
        n = right[term]
        right_norm += weights[term] * (2 * n + 1)
        right[term] = n + 1
    position = 0
    for spot, opening in zip(spots, openings, strict=True):
        while position < spot:
            term = terms[position]  # moves from the right window to the left one
            weight, before, after = weights[term], left[term], right[term]
            dot += weight * (after - before - 1)
            left_norm += weight * (2 * before + 1)
            right_norm -= weight * (2 * after - 1)
            gain += entropy[before + 1] - entropy[before] + entropy[after - 1] - entropy[after]
            left[term], right[term] = before + 1, after - 1
            if position >= size:
                term = terms[position - size]
                weight, before, after = weights[term], left[term], right[term]
                dot -= weight * after
                left_norm -= weight * (2 * before - 1)
                gain += (
                    entropy[before - 1]
                    - entropy[before]
                    - entropy[before + after - 1]
                    + entropy[before + after]
                )
                left[term] = before - 1
            if position + size < total:
                term = terms[position + size]
                weight, before, after = weights[term], left[term], right[term]
                dot += weight * before
                right_norm += weight * (2 * after + 1)
                gain += (
                    entropy[after + 1]
                    - entropy[after]
                    - entropy[before + after + 1]
                    + entropy[before + after]
                )
                right[term] = after + 1
            position += 1
        norm = left_norm * right_norm
        cosines.append(dot / math.sqrt(norm) if norm else 1.0)
        splits.append(_ratio(gain, min(spot, size), min(total - spot, size)))
        seeds.append(
            _seed((left[term], right[term], rarity[term]) for term in opening if totals[term] > 1)
        )
    return cosines, splits, seeds


def _seed(uses: Iterable[tuple[int, int, float]]) -> float:
    """Sum up the gain in use of terms, by uses before, uses after and rarity."""
    gain = sum(
        rarity * math.log((after + 0.5) / (before + 0.5))
        for before, after, rarity in uses
        if after > 1
    )
    return math.copysign(math.log(1 + abs(gain) / 5), gain)


def _ratio(gain: int, left: int, right: int) -> float:
    """Turn the sum over words into the log-likelihood ratio per term.

    Windows cut off at the ends of the talk are too small to tell much and are shrunk to nothing.
    """
    if not left or not right:
        return 0.0
    whole = _ENTROPY[left + right] - _ENTROPY[left] - _ENTROPY[right]
    return (gain + whole) / _SCALE / (left + right) * (2 * min(left, right) / (left + right))


def _depths(spots: list[int], cosines: list[float], size: int) -> list[float]:
    """Say how far each cosine lies below the mean of those within a window's reach."""
    sums = [0.0]
    for cosine in cosines:
        sums.append(sums[-1] + cosine)
    depths = []
    first = last = 0
    for index, spot in enumerate(spots):
        while spots[first] < spot - size:
            first += 1
        while last < len(spots) and spots[last] <= spot + size:
            last += 1
        depths.append((sums[last] - sums[first]) / (last - first) - cosines[index])
    return depths
