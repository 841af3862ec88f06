"""Speakers that captions name in their text: `Ann: text`, `[Ann] text`, `>> ANN: text`."""

from __future__ import annotations

from generator.model import Cue


def label_cues(cues: list[Cue]) -> list[Cue]:
    return cues
