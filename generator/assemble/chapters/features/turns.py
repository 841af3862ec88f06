"""Who speaks at a place, how long, and what it does to the conversation."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from generator.assemble.chapters.features.speakers import ends_asking, roles_of
from generator.assemble.chapters.talk import Talk

_SHORT = 8
"""Words up to which a turn only shows that somebody listens."""
_REACH = 40
"""Turns that are looked at on each side at most."""
_VOICE_WORDS = 150
"""Words in all from which somebody's first turn is an event."""
_NAMES = [
    "starts_turn",
    "leader",
    "leader_turn",
    "leader_only",
    "asks",
    "asks_leading",
    "asks_only",
    "answer_only",
    "rest",
    "answer_before",
    "answer_after",
    "long_before",
    "long_after",
    "busy_before",
    "busy_after",
    "new_voice",
    "from_start",
    "to_end",
]


def turn_features(talk: Talk, places: Sequence[int]) -> dict[str, list[float]]:
    """Describe the turn at each place, the answer before it and the answer after it.

    Lengths are logarithms of words, distances of seconds. `…_only` counts more the more one-sided
    the asking is, as in interviews.
    """
    roles = roles_of(talk)
    before, after = _speech_before(talk), _speech_after(talk)
    fresh = _first_turns(talk)
    rows: list[tuple[float, ...]] = []
    number = -1
    for place in places:
        sentence = talk.sentences[place]
        if sentence.turn != number:
            number = sentence.turn
            turn = talk.turns[number]
            lead = roles.lead[turn.speaker]
            earlier = _log(talk.turns[number - 1].words if number else 0)
            following = talk.turns[number + 1].words if number + 1 < len(talk.turns) else 0
            answer = _log(following)
            answered = roles.one_sided * lead * answer / 5
            around = (_log(before[number]), _log(after[number]))
            busy = (_busy(talk, number, -1), _busy(talk, number, 1))
        starts = place == turn.first
        leading = lead if starts else 0.0
        asked = ends_asking(talk, turn, place)
        rest = talk.word_at[turn.last] - talk.word_at[place]
        near = range(number if starts else number + 1, number + 3)
        rows.append(
            (
                float(starts),
                lead,
                leading,
                roles.one_sided * leading,
                float(asked),
                lead if asked else 0.0,
                roles.one_sided * leading if asked else 0.0,
                answered,
                _log(rest),
                earlier if starts else _log(turn.words - rest),
                answer,
                *around,
                *busy,
                0.0 if fresh.isdisjoint(near) else 1.0,
                _log(sentence.time),
                _log(max(talk.end - sentence.time, 0)),
            )
        )
    columns = zip(*rows, strict=True) if rows else [()] * len(_NAMES)
    return {name: list(column) for name, column in zip(_NAMES, columns, strict=True)}


def _log(amount: float) -> float:
    return math.log(int(amount) + 1)


def _first_turns(talk: Talk) -> set[int]:
    """Find the turns in which somebody who has more to say speaks up for the first time."""
    words: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, turn in enumerate(talk.turns):
        words[turn.speaker] += turn.words
        first.setdefault(turn.speaker, number)
    return {n for speaker, n in first.items() if n > 1 and words[speaker] > _VOICE_WORDS}


def _speech_before(talk: Talk) -> list[int]:
    """Count the words by others since the speaker of each turn last said more than a little."""
    counts = []
    for index, turn in enumerate(talk.turns):
        words = 0
        for number in range(index - 1, max(index - _REACH, 0) - 1, -1):
            earlier = talk.turns[number]
            if earlier.speaker == turn.speaker and earlier.words > _SHORT:
                break
            words += earlier.words
        counts.append(words)
    return counts


def _speech_after(talk: Talk) -> list[int]:
    """Count the words by others until the speaker of each turn says more than a little again."""
    counts = []
    for index, turn in enumerate(talk.turns):
        words = 0
        for number in range(index + 1, min(index + _REACH, len(talk.turns))):
            later = talk.turns[number]
            if later.speaker == turn.speaker and later.words > _SHORT:
                break
            words += later.words
        counts.append(words)
    return counts


def _busy(talk: Talk, turn: int, step: int) -> float:
    """Count the turns in the 300 words on one side."""
    words = count = 0
    index = turn if step > 0 else turn - 1
    while 0 <= index < len(talk.turns) and words < 300:
        words += talk.turns[index].words
        count += 1
        index += step
    return math.log(count + 1)
