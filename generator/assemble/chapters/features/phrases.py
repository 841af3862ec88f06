"""Which short common phrases a remark opens with, and which the one before it ends with."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

from generator.assemble.chapters.features.trie import grow, phrases_at_start, phrases_in
from generator.assemble.chapters.talk import Talk

OPENING = 10
"""Words of an opening that are looked at."""
ENDING = 4
LONGEST = 3


def phrases_at(talk: Talk, place: int, opening: Sequence[str]) -> set[str]:
    """Return the phrases of one to three words at a place with its opening.

    A phrase with `^` in front stands at the very start; one with `<`, of one or two words, among
    the last four words of the sentence before.
    """
    words = opening[:OPENING]
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


def phrase_scores(
    talk: Talk,
    places: Sequence[int],
    openings: Sequence[Sequence[str]],
    weights: Mapping[str, float],
) -> list[float]:
    """Add up the weights of the phrases at each place."""
    anywhere = grow({phrase: phrase for phrase in weights if phrase[0] not in "^<"})
    at_start = grow({phrase[1:]: phrase for phrase in weights if phrase[0] == "^"})
    at_end = grow({phrase[1:]: phrase for phrase in weights if phrase[0] == "<"})
    scores = []
    for place, opening in zip(places, openings, strict=True):
        words = opening[:OPENING]
        found = phrases_in(words, anywhere) + phrases_at_start(words, at_start)
        if place:
            found += phrases_in(talk.words[place - 1][-ENDING:], at_end)
        scores.append(math.fsum(weights[phrase] for phrase in set(found)))
    return scores
