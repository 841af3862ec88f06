"""Where a chapter may begin."""

from __future__ import annotations

from collections.abc import Collection

from generator.assemble.chapters.features.cues import GOES_ON, cues_in
from generator.assemble.chapters.features.openings import openings
from generator.assemble.chapters.talk import Talk

_LEAST_REST, _LEAST_BEFORE = 8, 12
"""Words that a turn must hold after and before a place inside it."""
_LONG = 900
"""Words of a turn in which a chapter may begin without being announced."""
_WORDS_PER_MS = 2.6 / 1000


def possible(talk: Talk) -> list[int]:
    """Return the sentences at which a chapter might begin at all, without the first."""
    places = []
    for turn in talk.turns:
        if turn.words > 1 and turn.first:
            places.append(turn.first)
        for place in range(turn.first + 1, turn.last):
            rest = talk.word_at[turn.last] - talk.word_at[place]
            before = turn.words - rest
            if talk.sentences[place].begins and rest >= _LEAST_REST and before >= _LEAST_BEFORE:
                places.append(place)
    return places


def candidates(
    talk: Talk, announced: Collection[int] = (), chapter_ms: int | None = None
) -> list[int]:
    """Return the sentences that are worth weighing, for chapters of about `chapter_ms` if given.

    Inside a turn these are those that were `announced`, those that open with a phrase for it, and
    a question at the end; all, where the turn is long enough for a chapter of its own or the
    language has no such phrases.
    """
    places = possible(talk)
    if not talk.language.cues:
        return places
    long = min(chapter_ms * _WORDS_PER_MS, _LONG) if chapter_ms else _LONG
    inside = [p for p in places if p not in announced and _needs_words(talk, p, long)]
    silent = {
        place
        for place, opening in zip(inside, openings(talk, inside), strict=True)
        if not cues_in(opening, talk.language) - GOES_ON
    }
    return [place for place in places if place not in silent]


def _needs_words(talk: Talk, place: int, long: float) -> bool:
    turn = talk.turns[talk.sentences[place].turn]
    asks = place == turn.last - 1 and talk.asks[place]
    return place != turn.first and turn.words <= long and not asks
