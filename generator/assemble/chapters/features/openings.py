"""Which short common phrases a remark opens with, and which the one before it ends with."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from generator.assemble.chapters.features.cues import opening
from generator.assemble.chapters.talk import Talk

OPENING = 10
"""Words of an opening that are looked at."""
ENDING = 4
LONGEST = 3


def phrases_at(talk: Talk, place: int) -> set[str]:
    """Return the phrases of one to three words at a place.

    A phrase with `^` in front stands at the very start; one with `<`, of one or two words, among
    the last four words of the sentence before.
    """
    words = opening(talk, place)[:OPENING]
    found = {
        " ".join(words[start : start + length])
        for start in range(len(words))
        for length in range(1, min(LONGEST, len(words) - start) + 1)
    }
    found.update(
        "^" + " ".join(words[:length]) for length in range(1, min(LONGEST, len(words)) + 1)
    )
    ending = talk.words[place - 1][-ENDING:] if place else []
    found.update("<" + word for word in ending)
    found.update("<" + " ".join(pair) for pair in itertools.pairwise(ending))
    return found


def phrase_scores(talk: Talk, places: Sequence[int], weights: Mapping[str, float]) -> list[float]:
    """Add up the weights of the phrases at each place."""
    scores = []
    for place in places:
        found = phrases_at(talk, place) & weights.keys()
        scores.append(sum(weights[phrase] for phrase in sorted(found)))
    return scores
