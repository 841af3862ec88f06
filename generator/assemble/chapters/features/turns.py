"""Who speaks at a place, how long, and what it does to the conversation."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.assemble.chapters.features.speakers import leads
from generator.assemble.chapters.talk import Talk

_SHORT = 8
"""Words up to which a turn only shows that somebody listens."""


def turn_features(talk: Talk, places: Sequence[int]) -> dict[str, list[float]]:
    """Describe the turn at each place, the answer before it and the answer after it."""
    lead = leads(talk)
    before = _speech_before(talk)
    after = _speech_after(talk)
    rows: dict[str, list[float]] = {
        name: []
        for name in (
            "starts_turn",
            "leader",
            "leader_turn",
            "rest",
            "said",
            "answer_before",
            "answer_after",
            "long_before",
            "long_after",
            "asks",
            "asks_leading",
            "ask_share",
            "pause",
            "busy_before",
            "busy_after",
            "from_start",
            "to_end",
        )
    }
    questions = _question_sums(talk)
    for place in places:
        sentence = talk.sentences[place]
        turn = talk.turns[sentence.turn]
        at_start = place == turn.first
        rest = talk.word_at[turn.last] - talk.word_at[place]
        asked = questions[turn.last] - questions[place]
        rows["starts_turn"].append(float(at_start))
        rows["leader"].append(lead[turn.speaker])
        rows["leader_turn"].append(lead[turn.speaker] if at_start else 0.0)
        rows["rest"].append(_log(rest))
        rows["said"].append(0.0 if at_start else _log(turn.words - rest))
        previous = talk.turns[sentence.turn - 1].words if sentence.turn else 0
        following = (
            talk.turns[sentence.turn + 1].words if sentence.turn + 1 < len(talk.turns) else 0
        )
        rows["answer_before"].append(_log(previous if at_start else turn.words - rest))
        rows["answer_after"].append(_log(following))
        rows["long_before"].append(_log(before[sentence.turn]))
        rows["long_after"].append(_log(after[sentence.turn]))
        rows["asks"].append(float(asked > 0))
        rows["asks_leading"].append(lead[turn.speaker] if asked else 0.0)
        rows["ask_share"].append(asked / max(turn.last - place, 1))
        rows["pause"].append(_pause(talk, place))
        rows["busy_before"].append(_busy(talk, sentence.turn, -1))
        rows["busy_after"].append(_busy(talk, sentence.turn, 1))
        rows["from_start"].append(_log(int(sentence.time)))
        rows["to_end"].append(_log(int(max(talk.end - sentence.time, 0))))
    return rows


def _log(words: int) -> float:
    return math.log(words + 1)


def _question_sums(talk: Talk) -> list[int]:
    sums = [0]
    for index in range(len(talk.sentences)):
        sums.append(sums[-1] + ("?" in talk.text(index)[-3:]))
    return sums


def _speech_before(talk: Talk) -> list[int]:
    """Count the words by others since the speaker of each turn last said more than a little."""
    counts = []
    for index, turn in enumerate(talk.turns):
        words = 0
        for earlier in reversed(talk.turns[max(index - 40, 0) : index]):
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
        for later in talk.turns[index + 1 : index + 40]:
            if later.speaker == turn.speaker and later.words > _SHORT:
                break
            words += later.words
        counts.append(words)
    return counts


def _pause(talk: Talk, place: int) -> float:
    """Measure the silence before a place: seconds that the words before it do not explain."""
    if not place:
        return 0.0
    gap = talk.sentences[place].time - talk.sentences[place - 1].time
    expected = len(talk.words[place - 1]) / 2.6
    return max(min(gap - expected, 10.0), -5.0) / 5


def _busy(talk: Talk, turn: int, step: int) -> float:
    """Count the turns in the 300 words on one side."""
    words = count = 0
    index = turn if step > 0 else turn - 1
    while 0 <= index < len(talk.turns) and words < 300:
        words += talk.turns[index].words
        count += 1
        index += step
    return math.log(count + 1)
