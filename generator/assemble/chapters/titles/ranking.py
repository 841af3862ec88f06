"""How good each phrase of a chapter would be as its title, and each two of them together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec import Struct

from generator.assemble.chapters.titles.alike import means_the_same
from generator.assemble.chapters.titles.candidates import Candidate, candidates_of
from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.judge import Chances, Judge

_PAIRED, _LONGEST_PAIR = 6, 5
"""Phrases of which pairs are tried, and words that a pair may have."""
_SHARED = 1.0
"""What a phrase loses when another chapter's title says part of it, or more."""
_LEAST = 1e-3


class Rated(Struct, frozen=True):
    """A phrase with its score, and the chances that its chapter's title could be it."""

    score: float
    chances: Chances
    candidate: Candidate


class Pair(Struct, frozen=True):
    """Two phrases, the better first, with the chances of both as one title."""

    one: Candidate
    two: Candidate
    chances: Chances


def rank(chatter: Chatter, number: int, judge: Judge) -> list[tuple[float, Candidate]]:
    """Score the phrases of a chapter, best first."""
    found = candidates_of(chatter, number)
    scored = [(round(judge.score(each.features, each.content), 4), each) for each in found]
    return sorted(scored, key=_best_first)


def rate(
    ranked: Sequence[tuple[float, Candidate]], judge: Judge, taken: Iterable[frozenset[str]] = ()
) -> list[Rated]:
    """Say how good ranked phrases are, best first, beside the words of titles that are taken."""
    titles = list(taken)
    left = []
    for score, candidate in ranked:
        own = frozenset(candidate.content)
        if own not in titles:
            shared = any(own < title or title < own for title in titles)
            left.append((score - _SHARED * shared, candidate))
    left.sort(key=_best_first)
    return [Rated(score, judge.chances(score), candidate) for score, candidate in left]


def _best_first(pair: tuple[float, Candidate]) -> tuple[float, int, int]:
    return (-pair[0], pair[1].uses[0], len(pair[1].phrase.words))


def pairs(rated: Sequence[Rated], judge: Judge, taken: Iterable[frozenset[str]] = ()) -> list[Pair]:
    """Join the best phrases that have nothing in common, two by two, best first.

    Two that make up a title that is taken, as `eclipse` and `attack`, are not joined.
    """
    titles = list(taken)
    found = [
        Pair(one.candidate, two.candidate, judge.chances(judge.score(pair_features(one, two))))
        for one, two in combinations(rated[:_PAIRED], 2)
        if may_be_joined(one.candidate, two.candidate)
        and frozenset((*one.candidate.content, *two.candidate.content)) not in titles
    ]
    return sorted(found, key=lambda pair: -round(pair.chances.worth, 6))


def may_be_joined(one: Candidate, two: Candidate) -> bool:
    """Say whether two phrases are short and of different things."""
    words = len(one.phrase.words) + len(two.phrase.words)
    return (
        words <= _LONGEST_PAIR
        and not _parts(one) & _parts(two)
        and not means_the_same(one.phrase.words, two.phrase.words)
    )


def _parts(candidate: Candidate) -> set[str]:
    return {part for word in candidate.content for part in word.split("-")}


def pair_features(one: Rated, two: Rated) -> dict[str, float]:
    """Describe two phrases as one title, from what is known of each."""
    first, second = one.candidate.features, two.candidate.features
    sure, less = one.chances, two.chances
    return {
        "keep": math.log(max(sure.keep, _LEAST)),
        "keep_second": math.log(max(less.keep, _LEAST)),
        "wrong": math.log(max(sure.wrong, _LEAST)),
        "wrong_second": math.log(max(less.wrong, _LEAST)),
        "both_kept": sure.keep * less.keep,
        "both_usable": (1 - sure.wrong) * (1 - less.wrong),
        "apart": abs(first["late"] - second["late"]),
        "late": max(first["late"], second["late"]),
        "extent": max(first["extent"], second["extent"]),
        "spread": min(first["spread"], second["spread"]),
        "ones": first["one"] + second["one"],
        "words": len(one.candidate.phrase.words) + len(two.candidate.phrase.words),
        "usual": max(first["usual_least"], second["usual_least"]),
        "everywhere": first["everywhere"] + second["everywhere"],
        "once": max(first["once"], second["once"]),
    }
