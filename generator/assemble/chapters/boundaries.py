"""Where chapters begin."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.assemble.chapters.cuts import best_cuts
from generator.assemble.chapters.features import features_of
from generator.assemble.chapters.features.candidates import candidates
from generator.assemble.chapters.features.openings import openings
from generator.assemble.chapters.features.phrases import phrase_scores
from generator.assemble.chapters.handover import BONUS, handovers
from generator.assemble.chapters.questions_first import begin_with_questions
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.weights import Weights

SHORTEST = 45.0
"""Seconds; two chapters at least of this length, or it stays one."""
_WHOLE = 180.0
"""Seconds below which a conversation is not cut."""


class Boundaries(Struct, frozen=True):
    """Chapter starts, and what they were chosen from."""

    sentences: tuple[int, ...]
    """In order; the first is sentence 0."""
    odds: Mapping[int, float]
    """Log-odds of a chapter's start by sentence, for every candidate."""
    features: Mapping[str, Sequence[float]]
    places: Mapping[int, int]
    """Index of each candidate sentence into the features."""
    presented: frozenset[int]
    """Sentences that follow the presentation of a guest."""


def find_boundaries(
    talk: Talk, weights: Weights, chapter_ms: int | None, opening: int = 0
) -> Boundaries:
    """Choose the sentences at which chapters begin.

    `opening` is the sentence after a cold open, where a chapter always begins; 0 for none. The
    number of chapters grows with the square root of the length, as people's do, unless
    `chapter_ms` asks for chapters of about that length.
    """
    presented = handovers(talk)
    places = [place for place in candidates(talk, presented, chapter_ms) if place > opening]
    said = openings(talk, places)
    features = features_of(talk, places, said)
    phrases = phrase_scores(talk, places, said, weights.phrases.get(talk.language.tag, {}))
    bonus = [BONUS if place in presented else 0.0 for place in places]
    odds = log_odds([phrases, bonus], features, weights)
    start = talk.sentences[opening].time if talk.sentences else 0.0
    times = [talk.sentences[place].time for place in places]
    count = chapter_count(talk.end - start, chapter_ms, weights)
    if count > 1 and not chapter_ms:
        count += len(presented & set(places))  # guests come on top of topics
    cuts = best_cuts(times, odds, (start, talk.end), count, SHORTEST)
    first = [0, opening] if opening else [0]
    chosen = [*first, *(places[cut] for cut in cuts)]
    starts = begin_with_questions(talk, chosen, set(places), SHORTEST)
    return Boundaries(
        tuple(starts),
        dict(zip(places, odds, strict=True)),
        features,
        {place: index for index, place in enumerate(places)},
        presented,
    )


def chapter_count(seconds: float, chapter_ms: int | None, weights: Weights) -> int:
    """Say how many chapters a conversation of this length should have."""
    if seconds < _WHOLE and not chapter_ms:
        return 1
    if chapter_ms:
        return max(round(seconds * 1000 / chapter_ms), 1)
    return max(round(weights.per_root_minute * math.sqrt(seconds / 60)), 2)


def log_odds(
    given: Sequence[Sequence[float]], features: Mapping[str, Sequence[float]], weights: Weights
) -> list[float]:
    """Weigh the features of each place, and add what is `given`, always in the same order."""
    odds = [weights.bias + math.fsum(values) for values in zip(*given, strict=True)]
    for name, (weight, _) in weights.features.items():
        odds = [a + weight * b for a, b in zip(odds, features[name], strict=True)]
    return [round(value, 6) for value in odds]
