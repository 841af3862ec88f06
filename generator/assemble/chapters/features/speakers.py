"""Who leads the conversation."""

from __future__ import annotations

from collections import Counter

from generator.assemble.chapters.features.cues import opening, phrase_table
from generator.assemble.chapters.talk import Talk

_LEADING = ("host", "co-host", "interviewer", "moderator", "chair", "anchor")


def leads(talk: Talk) -> dict[str, float]:
    """Give each speaker a number from about -1, only answers, to 1, only asks.

    Measured by the share of turns that hold a question, questions per word, greetings, and the
    share of all words; a role that the publisher gave decides.
    """
    turns: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    words: Counter[str] = Counter()
    greetings: Counter[str] = Counter()
    table = phrase_table({"welcome": talk.language.cues.get("welcome", frozenset())})
    for turn in talk.turns:
        asked = sum("?" in talk.text(i)[-3:] for i in range(turn.first, turn.last))
        turns[turn.speaker] += 1
        asking[turn.speaker] += asked > 0
        questions[turn.speaker] += asked
        words[turn.speaker] += turn.words
        if talk.sentences[turn.first].time < 300:
            start = " ".join(opening(talk, turn.first))
            greetings[turn.speaker] += any(phrase in start for phrase in table)
    total = max(sum(words.values()), 1)
    scores = {}
    for speaker in turns:
        rate = 100 * questions[speaker] / max(words[speaker], 60)
        score = 2 * asking[speaker] / max(turns[speaker], 3) + 0.5 * min(rate, 3)
        scores[speaker] = score + 0.3 * min(greetings[speaker], 2) - words[speaker] / total
    _trust_roles(talk, scores)
    best = max(scores.values(), default=1.0)
    low = min(scores.values(), default=0.0)
    reach = max(best - low, 0.5)
    return {speaker: 2 * (score - low) / reach - 1 for speaker, score in scores.items()}


def _trust_roles(talk: Talk, scores: dict[str, float]) -> None:
    hosts = {s.speaker or "" for s in talk.speeches if (s.role or "") in _LEADING}
    for speaker in hosts & scores.keys():
        scores[speaker] = max(scores.values()) + 0.01
