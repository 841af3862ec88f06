"""Scores of found chapters against human ones, and of methods to compare with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from generator.assemble.chapters.talk import Talk
from tests.bench.chapters.conversations import Conversation
from tests.bench.chapters.metrics import mean, score

_SHOWN = ("pk", "wd", "f1_turn", "f1_30s", "f1_10s", "count")


def gold(conversation: Conversation) -> dict[str, Any]:
    """Give the human chapters in the scorer's form, over turns with speakers merged."""
    turns = [
        {"start_s": (s.start_ms or 0) / 1000, "speaker": s.speaker, "text": s.text}
        for s in conversation.speeches
    ]
    chapters: list[dict[str, Any]] = []
    for (second, title), place in zip(conversation.chapters, conversation.places, strict=True):
        chapters.append({"start_s": second, "title": title})
        if conversation.source.startswith("qmsum"):
            chapters[-1]["turn"] = place
    return {"turns": turns, "chapters": chapters}


def found(
    conversation: Conversation, talk: Talk, sentences: Sequence[int], titles: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Give found chapters in the scorer's form."""
    chapters: list[dict[str, Any]] = []
    for number, place in enumerate(sentences):
        sentence = talk.sentences[place]
        starts = talk.turns[sentence.turn].first == place
        second = (
            (conversation.speeches[sentence.speech].start_ms or 0) / 1000
            if starts
            else sentence.time
        )
        chapters.append({"start_s": second, "title": titles[number] if titles else ""})
        if conversation.source.startswith("qmsum"):
            chapters[-1]["turn"] = sentence.speech
    return chapters


def report(
    talks: Mapping[str, Talk],
    chosen: Mapping[str, Sequence[int]],
    conversations: Sequence[Conversation],
) -> dict[str, dict[str, float]]:
    """Score the chosen sentences of every conversation; means by source, and of all."""
    rows: dict[str, list[dict[str, float]]] = defaultdict(list)
    for conversation in conversations:
        name = conversation.name
        chapters = found(conversation, talks[name], chosen[name])
        result = score(gold(conversation), chapters)
        for group in (conversation.source, "all"):
            rows[group].append(result)
    return {group: {"n": len(rows[group]), **mean(rows[group])} for group in sorted(rows)}


def table(results: Mapping[str, Mapping[str, float]]) -> str:
    lines = [f"{'source':20} {'n':>3} " + " ".join(f"{name:>8}" for name in _SHOWN)]
    for group, row in results.items():
        cells = " ".join(f"{row[name]:8.3f}" for name in _SHOWN)
        lines.append(f"{group:20} {int(row['n']):3} {cells}")
    return "\n".join(lines)
