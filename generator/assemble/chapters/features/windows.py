"""How much the words before a place differ from those after it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise, repeat

from generator.assemble.chapters.talk import Talk

_BLOCKS = 30
_SCALE = 1000
_LARGEST = 1024
"""Terms that a window may hold."""
_BITS = 32
_MASK = (1 << _BITS) - 1


def window_features(
    talk: Talk, places: Sequence[int], sizes: Sequence[int]
) -> dict[str, list[float]]:
    """Compare as many terms before each sentence in `places` as after it, for each size.

    `depth_N` says how far the cosine of both sides, weighted by how unevenly a word is spread over
    the conversation, lies below its surroundings; `split_N` is the log-likelihood ratio (Dunning
    1993) of two vocabularies against one, per term.
    """
    weights = _weights(talk.terms, len(talk.vocabulary))
    spots = [talk.term_at[place] for place in places]
    features: dict[str, list[float]] = {}
    moved: dict[int, list[int]] = {}
    for size in sorted({*sizes, *(2 * size for size in sizes)}):
        moved[size] = _moving(talk.terms, weights, size)
    for size in sizes:
        cosines, splits = _compare(spots, size, len(talk.terms), moved[size], moved[2 * size])
        features[f"depth_{size}"] = _depths(spots, cosines, size)
        features[f"split_{size}"] = splits
    return features


def _weights(terms: Sequence[int], kinds: int) -> list[int]:
    """Weigh each term by the square of its inverse document frequency, over equal blocks."""
    edges = [-(-len(terms) * block // _BLOCKS) for block in range(_BLOCKS + 1)]
    blocks = Counter(
        chain.from_iterable(set(terms[edges[block] : edges[block + 1]]) for block in range(_BLOCKS))
    )
    table = [0] + [
        round(_SCALE * math.log((_BLOCKS + 1) / (n + 0.5)) ** 2) for n in range(1, _BLOCKS + 2)
    ]
    return [table[blocks[term]] for term in range(kinds)]


_ENTROPY = [0] + [round(_SCALE * n * math.log(n)) for n in range(1, _LARGEST)]
_STEPS = [after - before for before, after in pairwise(_ENTROPY)]


def _compare(
    spots: Sequence[int], size: int, total: int, one: Sequence[int], two: Sequence[int]
) -> tuple[list[float], list[float]]:
    """Return the cosine and the log-likelihood ratio at each spot, from windows of two sizes.

    With L and R the uses of a term on the left and on the right, the sum of L·R follows from those
    of L², R² and (L + R)², so one window of each size has to be moved, not a pair.
    """
    cosines, splits = [], []
    for spot in spots:
        left, right, both = one[spot], one[spot + size], two[spot + size]
        left_norm, right_norm = left >> _BITS, right >> _BITS
        norm = left_norm * right_norm
        dot = ((both >> _BITS) - left_norm - right_norm) // 2
        cosines.append(dot / math.sqrt(norm) if norm else 1.0)
        gain = (left & _MASK) + (right & _MASK) - (both & _MASK)
        splits.append(_ratio(gain, min(spot, size), min(total - spot, size)))
    return cosines, splits


def _moving(terms: Sequence[int], weights: list[int], size: int) -> list[int]:
    """Sum up n² · weight and n · ln n over the terms of every window of `size`.

    The item at `i` is for the window that ends before term `i`; windows go on beyond the end of
    the terms until they are empty. Both sums are in one whole number, the first above the second,
    as every addition counts here.
    """
    steps = _STEPS
    shifted = [weight << _BITS for weight in weights]
    counts = [0] * len(weights)
    value, values = 0, [0]
    entering = min(size, len(terms))
    for term in terms[:entering]:
        n = counts[term]
        counts[term] = n + 1
        value += shifted[term] * (2 * n + 1) + steps[n]
        values.append(value)
    values += repeat(value, size - entering)
    for term, old in zip(terms[entering:], terms, strict=False):
        n = counts[old] = counts[old] - 1
        value -= shifted[old] * (2 * n + 1) + steps[n]
        n = counts[term]
        counts[term] = n + 1
        value += shifted[term] * (2 * n + 1) + steps[n]
        values.append(value)
    for old in terms[len(terms) - entering :]:
        n = counts[old] = counts[old] - 1
        value -= shifted[old] * (2 * n + 1) + steps[n]
        values.append(value)
    return values


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
