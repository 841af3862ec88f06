"""What was learned from conversations with chapters made by people; see `weights.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from msgspec import Struct

from generator.assemble.chapters.titles.judge import Judge, TitleJudges


class Weights(Struct, frozen=True):
    """A logistic regression in words."""

    bias: float
    features: Mapping[str, tuple[float, float]]
    """By name of a feature: its weight, and its usual value, against which reasons are told."""
    phrases: Mapping[str, Mapping[str, float]]
    """By language: what phrases at a place add."""
    titles: TitleJudges
    """What people think of titles."""
    summaries: Judge
    """What people think of sentences as summaries."""
    per_root_minute: float
    """Chapters per square root of minutes."""


@cache
def weights() -> Weights:
    """Read the weights that `tests/bench/chapters/train.py` wrote."""
    text = files("generator.assemble.chapters").joinpath("weights.json").read_text("utf-8")
    return parse_weights(text)


def parse_weights(text: str) -> Weights:
    data = json.loads(text)
    return Weights(
        bias=data["bias"],
        features={name: (pair[0], pair[1]) for name, pair in data["features"].items()},
        phrases=data["phrases"],
        titles=TitleJudges(**{kind: Judge(**told) for kind, told in data["titles"].items()}),
        summaries=Judge(**data["summaries"]),
        per_root_minute=data["per_root_minute"],
    )
