"""What speaks for and against a chapter at each place where one may begin."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.features.chains import chains_across
from generator.assemble.chapters.features.cues import cue_features
from generator.assemble.chapters.features.turns import turn_features
from generator.assemble.chapters.features.windows import window_features
from generator.assemble.chapters.talk import Talk

SIZES = (40, 120, 350)
_SEED_WORDS = 50
"""Words of an opening whose later use shows whether it opens a topic."""
_LEAST_REST, _LEAST_BEFORE = 8, 12
"""Words that a turn must hold after and before a place inside it."""


def candidates(talk: Talk) -> list[int]:
    """Return the sentences at which a chapter may begin, without the first."""
    places = []
    for turn in talk.turns:
        for place in range(turn.first, turn.last):
            if not place:
                continue
            if place == turn.first:
                if turn.words > 1:
                    places.append(place)
                continue
            rest = talk.word_at[turn.last] - talk.word_at[place]
            before = turn.words - rest
            if talk.sentences[place].begins and rest >= _LEAST_REST and before >= _LEAST_BEFORE:
                places.append(place)
    return places


def features_of(talk: Talk, places: Sequence[int]) -> dict[str, list[float]]:
    """Return the features by name, each with a number per place.

    Names that end in `_here` measure against the rest of the conversation: how many standard
    deviations a place lies above the mean of all.
    """
    found = {
        **window_features(talk, places, SIZES, _openings(talk, places)),
        "cross": chains_across(talk, places),
    }
    words = {f"{name}_here": _standardised(found[name]) for name in found if name != "seed"}
    turns = turn_features(talk, places)
    found["seed_turn"] = [
        seed * start for seed, start in zip(found["seed"], turns["starts_turn"], strict=True)
    ]
    return {**found, **words, **turns, **cue_features(talk, places)}


def _openings(talk: Talk, places: Sequence[int]) -> list[list[int]]:
    """Give the distinct terms with which a speaker opens at each place."""
    openings = []
    for place in places:
        last = talk.turns[talk.sentences[place].turn].last
        end = place
        while end < last and talk.word_at[end] - talk.word_at[place] < _SEED_WORDS:
            end += 1
        openings.append(sorted(set(talk.terms[talk.term_at[place] : talk.term_at[end]])))
    return openings


def _standardised(values: list[float]) -> list[float]:
    count = max(len(values), 1)
    mean = sum(values) / count
    spread = (sum((value - mean) ** 2 for value in values) / count) ** 0.5 + 1e-6
    return [(value - mean) / spread for value in values]
