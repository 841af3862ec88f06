"""A chapter begins with the question, not with the answer to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.assemble.chapters.features.speakers import ends_asking, roles_of
from generator.assemble.chapters.talk import Talk

_REAL_QUESTION = 6
_LONG_TURN = 90
"""Words; of a longer turn only the question at its end belongs to what follows."""


def begin_with_questions(
    talk: Talk, starts: Sequence[int], candidates: Collection[int], shortest: float
) -> list[int]:
    """Move starts at an answer back to the question, where whoever leads has just asked one.

    Only to one of `candidates`, and only where both chapters still last `shortest` seconds.
    """
    lead = roles_of(talk).lead
    moved: list[int] = [starts[0]]
    for start in starts[1:]:
        place = _question_before(talk, start, lead)
        if place is None or place not in candidates:
            place = start
        if talk.sentences[place].time - talk.sentences[moved[-1]].time < shortest:
            place = start
        moved.append(place)
    return moved


def _question_before(talk: Talk, start: int, lead: dict[str, float]) -> int | None:
    number = talk.sentences[start].turn
    turn = talk.turns[number]
    if turn.first != start or not number:
        return None
    asking = talk.turns[number - 1]
    if asking.words < _REAL_QUESTION or lead[asking.speaker] <= lead[turn.speaker]:
        return None
    if not ends_asking(talk, asking, asking.first):
        return None
    return asking.first if asking.words < _LONG_TURN else asking.last - 1
