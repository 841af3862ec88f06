"""How much the words before a place differ from those after it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from generator.assemble.chapters.talk import Talk

_BLOCKS = 30
_SCALE = 1000
_LARGEST = 8192


def window_features(
    talk: Talk, places: Sequence[int], sizes: Sequence[int]
) -> dict[str, list[float]]:
    """Compare as many terms before each sentence in `places` as after it, for each size.

    `cosine_N` is 1 for the same words and 0 for none in common, weighted by how unevenly a word is
    spread over the conversation; `depth_N` how far it lies below its surroundings; `split_N` the
    log-likelihood ratio (Dunning 1993) of two vocabularies against one, per term.
    """
    weights = _weights(talk.terms, len(talk.vocabulary))
    spots = [talk.term_at[place] for place in places]
    features: dict[str, list[float]] = {}
    for size in sizes:
        cosines, splits = _slide(talk.terms, weights, spots, size)
        features[f"cosine_{size}"] = cosines
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
    terms: Sequence[int], weights: list[int], spots: list[int], size: int
) -> tuple[list[float], list[float]]:
    """Move two windows along the terms, in whole numbers so that nothing drifts."""
    kinds, total = len(weights), len(terms)
    left, right = [0] * kinds, [0] * kinds
    entropy = _ENTROPY
    dot = left_norm = right_norm = gain = 0
    cosines, splits = [], []
    for term in terms[:size]:
        n = right[term]
        right_norm += weights[term] * (2 * n + 1)
        right[term] = n + 1
    position = 0
    for spot in spots:
        while position < spot:
            term = terms[position]  # moves from the right window to the left one
            weight, n, r = weights[term], left[term], right[term]
            dot += weight * (r - n - 1)
            left_norm += weight * (2 * n + 1)
            right_norm -= weight * (2 * r - 1)
            gain += entropy[n + 1] - entropy[n] + entropy[r - 1] - entropy[r]
            left[term], right[term] = n + 1, r - 1
            if position >= size:
                term = terms[position - size]
                weight, n, r = weights[term], left[term], right[term]
                dot -= weight * r
                left_norm -= weight * (2 * n - 1)
                gain += entropy[n - 1] - entropy[n] - entropy[n + r - 1] + entropy[n + r]
                left[term] = n - 1
            if position + size < total:
                term = terms[position + size]
                weight, n, r = weights[term], left[term], right[term]
                dot += weight * n
                right_norm += weight * (2 * r + 1)
                gain += entropy[r + 1] - entropy[r] - entropy[n + r + 1] + entropy[n + r]
                right[term] = r + 1
            position += 1
        norm = left_norm * right_norm
        cosines.append(dot / math.sqrt(norm) if norm else 1.0)
        splits.append(_ratio(gain, min(spot, size), min(total - spot, size)))
    return cosines, splits


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


def spread(terms: Sequence[int]) -> Counter[int]:
    """Count how often each term is said."""
    return Counter(terms)
