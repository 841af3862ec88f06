"""What speaks for and against a chapter at each place where one may begin."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.features.chains import chain_features
from generator.assemble.chapters.features.cues import cue_features
from generator.assemble.chapters.features.turns import turn_features
from generator.assemble.chapters.features.windows import window_features
from generator.assemble.chapters.talk import Talk

SIZES = (40, 120, 350)


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
            if talk.sentences[place].begins and rest >= 8 and turn.words - rest >= 12:
                places.append(place)
    return places


def features_of(talk: Talk, places: Sequence[int]) -> dict[str, list[float]]:
    """Return the features by name, each with a number per place."""
    return {
        **window_features(talk, places, SIZES),
        **chain_features(talk, places),
        **turn_features(talk, places),
        **cue_features(talk, places),
    }
