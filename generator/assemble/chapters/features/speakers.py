"""Who leads the conversation."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from generator.assemble.chapters.features.openings import openings
from generator.assemble.chapters.talk import Talk, TalkTurn

_LEADING = ("host", "co-host", "interviewer", "moderator", "chair", "anchor")
_GREETING_SECONDS = 300
_ENDING = 2
"""Sentences at the end of a turn of which one asks, where a turn does."""
_VOICE = 0.1
"""Share of all words from which a speaker counts as one who answers."""


class Roles(Struct, frozen=True):
    """Who asks and who answers."""

    lead: dict[str, float]
    """For each speaker a number from -1, who only answers, to 1, who asks most."""
    one_sided: float
    """How much more often, by share of turns, the first asks than those who answer."""


def ends_asking(talk: Talk, turn: TalkTurn, place: int) -> bool:
    """Say whether a turn, from a sentence of it on, ends with a question or one sentence more."""
    return any(talk.asks[max(turn.last - _ENDING, place) : turn.last])


def roles_of(talk: Talk) -> Roles:
    """Tell who asks and who answers.

    Measured by the share of turns that end as a question, such turns per word, greetings, and the
    share of all words; a role that the publisher gave decides. Who answers at length asks many a
    question of his own, but answers it himself.
    """
    turns: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    words: Counter[str] = Counter()
    greetings: Counter[str] = Counter()
    welcomes = talk.language.cues.get("welcome", frozenset())
    for turn in talk.turns:
        turns[turn.speaker] += 1
        asking[turn.speaker] += ends_asking(talk, turn, turn.first)
        words[turn.speaker] += turn.words
        if talk.sentences[turn.first].time < _GREETING_SECONDS:
            start = " ".join(openings(talk, [turn.first])[0])
            greetings[turn.speaker] += any(phrase in start for phrase in welcomes)
    total = max(sum(words.values()), 1)
    scores, share = {}, {}
    for speaker in turns:
        rate = 100 * asking[speaker] / max(words[speaker], 60)
        share[speaker] = asking[speaker] / max(turns[speaker], 3)
        score = 2 * share[speaker] + 0.5 * min(rate, 3) + 0.3 * min(greetings[speaker], 2)
        scores[speaker] = score - words[speaker] / total
    _trust_roles(talk, scores)
    best = max(scores.values(), default=1.0)
    low = min(scores.values(), default=0.0)
    reach = max(best - low, 0.5)
    lead = {speaker: 2 * (score - low) / reach - 1 for speaker, score in scores.items()}
    first = max(sorted(lead), key=lambda speaker: lead[speaker], default="")
    others = [s for s in sorted(words) if s != first and words[s] > _VOICE * total]
    if not others:
        return Roles(lead, 0.0)
    answers = sum(share[s] * words[s] for s in others) / sum(words[s] for s in others)
    return Roles(lead, max(share[first] - answers, 0.0))


def _trust_roles(talk: Talk, scores: dict[str, float]) -> None:
    hosts = {s.speaker or "" for s in talk.speeches if (s.role or "") in _LEADING}
    for speaker in sorted(hosts & scores.keys()):
        scores[speaker] = max(scores.values()) + 0.01
