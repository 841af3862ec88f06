"""How good each phrase of a chapter would be as its title."""

from __future__ import annotations

import math
from collections.abc import Mapping

from generator.assemble.chapters.titles.candidates import Candidate, candidates_of
from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.word_sets import word_set

_EVERYWHERE = 0.5
_INTRODUCED = 3.0
"""What a phrase gains that the opening turns to."""
_LOOSE = word_set("in on to with between")
"""Words that join what is said more often than what is meant."""
_AMOUNTS = word_set(
    "amount number kind outcome form end part list piece version set bunch group level degree rest"
    " type sort result lack plenty series range variety majority percentage fraction size share"
    " area areas context notion concept edge face front sake world middle side beginning"
    " feeling sense understanding knowledge term matter way chance"
)
"""Words before `of` that say less than what follows it."""
PALE = word_set(
    "new first last next two three four five six seven eight nine ten second third own main other"
    " old"
)


def rank(
    chatter: Chatter, number: int, weights: Mapping[str, float]
) -> list[tuple[float, Candidate]]:
    """Score the phrases of a chapter, best first."""
    scored = []
    for candidate in candidates_of(chatter, number):
        told = candidate.features
        score = math.fsum(weight * told[name] for name, weight in weights.items())
        score += (_INTRODUCED if candidate.introduced else 0.0) - _doubt(candidate)
        scored.append((round(score, 4), candidate))
    scored.sort(key=lambda pair: (-pair[0], pair[1].uses[0], len(pair[1].phrase.words)))
    return scored


def _doubt(candidate: Candidate) -> float:
    """Lower what is said once in passing, and what the whole conversation is about."""
    told = candidate.features
    doubt = 0.0
    if told["once"] and not (told["capitals"] or candidate.introduced):
        known = told["focus"] or (told["asked"] and not told["one"])
        if not known:
            doubt += 2.5 if told["one"] or not told["inner_best"] else 0.5
    if told["everywhere"] > _EVERYWHERE and not candidate.introduced:
        doubt += 6.0 if told["one"] else 3.5
    if told["one"] and not (told["capitals"] or candidate.introduced):
        doubt += 3.0 if told["everyday"] else 1.0
    if candidate.phrase.words[0] in PALE:
        doubt += 1.5
    if told["joined"]:
        if candidate.phrase.words[0] in _AMOUNTS:
            doubt += 3.0
        doubt += 1.0 if told["once"] else 0.0
        if told["once"] and any(word in _LOOSE for word in candidate.phrase.words):
            doubt += 3.0
    return doubt
