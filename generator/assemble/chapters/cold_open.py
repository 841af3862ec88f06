"""A teaser at the start, clipped from later in the same conversation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.assemble.chapters.talk import Talk

_LONGEST = 240.0
"""Seconds that a teaser may last."""
_LEAST_WORDS = 25
_RUN = 4
"""Words in a row that must return; recognisers seldom hear a clip twice alike."""
_RETURNS = 0.5
_SHORTEST, _TURNS = 45.0, 3
"""Seconds or turns that a chapter of its own needs."""
_PASSING = 12
"""Words of a remark that may stand between clips without returning."""


def after_cold_open(talk: Talk) -> int:
    """Return the sentence that follows a cold open, 0 where there is none.

    A cold open is made of sentences from the start on of which at least half the runs of four
    words are said again after it.
    """
    limit = _limit(talk)
    flat = [word for words in talk.words[:limit] for word in words]
    if len(flat) < _LEAST_WORDS:
        return 0
    later = list(chain.from_iterable(talk.words[limit:]))
    heard = set(_runs(flat)).intersection(_runs(later))
    if len(heard) * 8 < _LEAST_WORDS:
        return 0
    end = 0
    for index in range(limit):
        runs = list(_runs(talk.words[index]))
        back = sum(run in heard for run in runs)
        if runs and back >= _RETURNS * len(runs):
            end = index + 1
        elif sum(len(words) for words in talk.words[end : index + 1]) > _PASSING:
            break
    words = sum(len(talk.words[i]) for i in range(end))
    back = sum(run in heard for i in range(end) for run in _runs(talk.words[i]))
    if words < _LEAST_WORDS or back < _RETURNS * max(words - _RUN * end, 1):
        return 0
    sentence = talk.sentences[end]
    long = sentence.time - talk.sentences[0].time >= _SHORTEST or sentence.turn >= _TURNS
    return end if long else 0


def _limit(talk: Talk) -> int:
    """Count the sentences of the first minutes, a tenth of the talk at most."""
    if not talk.sentences:
        return 0
    start = talk.sentences[0].time
    until = start + min(_LONGEST, (talk.end - start) / 10)
    return sum(sentence.time <= until for sentence in talk.sentences)


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(_RUN)), strict=False)
