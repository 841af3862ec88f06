"""What speaks for and against a chapter at each place where one may begin."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.assemble.chapters.features.chains import chains_across
from generator.assemble.chapters.features.cues import cue_features
from generator.assemble.chapters.features.seeds import seeds
from generator.assemble.chapters.features.turns import turn_features
from generator.assemble.chapters.features.windows import window_features
from generator.assemble.chapters.talk import Talk

SIZES = (40, 80, 160, 320)
"""Terms on each side of a place that are compared; each doubled is the next, which saves work."""
_LED = ("cue_move", "cue_ask", "cue_refer")
"""What says more when whoever leads the conversation says it."""


def features_of(
    talk: Talk, places: Sequence[int], openings: Sequence[Sequence[str]]
) -> dict[str, list[float]]:
    """Return the features by name, each with a number per place; `openings` are their first words.

    Names that end in `_here` measure against the rest of the conversation: how many standard
    deviations a place lies above the mean of all.
    """
    found = {**window_features(talk, places, SIZES), "cross": chains_across(talk, places)}
    words = {f"{name}_here": _standardised(column) for name, column in found.items()}
    turns = turn_features(talk, places)
    seed = seeds(talk, places)
    found["seed"] = seed
    found["seed_turn"] = [a * b for a, b in zip(seed, turns["starts_turn"], strict=True)]
    cues = cue_features(talk.language, openings)
    leading = [max(lead, 0.0) for lead in turns["leader_turn"]]
    led = {f"{cue}_led": [a * b for a, b in zip(cues[cue], leading, strict=True)] for cue in _LED}
    return {**found, **words, **turns, **cues, **led}


def _standardised(values: list[float]) -> list[float]:
    count = max(len(values), 1)
    mean = sum(values) / count
    above = [value - mean for value in values]
    spread = math.sqrt(sum(value * value for value in above) / count) + 1e-6
    return [value / spread for value in above]
