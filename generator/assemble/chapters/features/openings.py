"""The words with which somebody opens."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.talk import Talk

OPENING = 14
"""Words of an opening."""


def openings(talk: Talk, places: Sequence[int]) -> list[list[str]]:
    """Give the first words said from each place on by one speaker, without hesitations."""
    skip = talk.language.hesitations
    said: list[list[str] | None] = [None] * len(talk.sentences)
    found = []
    for place in places:
        last = talk.turns[talk.sentences[place].turn].last
        words: list[str] = []
        sentence = place
        while sentence < last and len(words) < OPENING:
            clean = said[sentence]
            if clean is None:
                clean = said[sentence] = [w for w in talk.words[sentence] if w not in skip]
            words = words + clean if words else clean
            sentence += 1
        found.append(words[:OPENING])
    return found
