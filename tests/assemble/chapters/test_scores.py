"""How near found chapters come to human ones, and that small corrections leave them where they are.

The figures are of conversations that the weights were learned from, so they say nothing about new
ones; they are here to show when a change makes things worse.
"""

from __future__ import annotations

import random
from collections import Counter
from functools import cache
from pathlib import Path
from statistics import fmean

from msgspec.structs import replace

from generator.assemble.chapters import FoundChapter, find_chapters
from generator.assemble.chapters.languages import language_of
from generator.assemble.chapters.titles import titles_of
from generator.assemble.chapters.weights import weights
from generator.slugs import slugify
from tests.bench.chapters.conversations import Conversation, load, talk_of
from tests.bench.chapters.evaluate import gold
from tests.bench.chapters.metrics import score
from tests.bench.chapters.title_judgements import grade_of, read_judgements

PK, F1_TURN, F1_30S, COUNT = 0.220, 0.634, 0.604, 0.280
"""What was reached on the conversations of `tests/cases/found_chapters`."""
KEEP, WRONG = 0.67, 0.03
"""Shares of their titles, of those that somebody judged."""
FOLDER = Path(__file__).parents[2] / "cases/found_chapters"


@cache
def conversations() -> tuple[Conversation, ...]:
    return tuple(load(FOLDER))


def found(conversation: Conversation) -> tuple[FoundChapter, ...]:
    return find_chapters(conversation.speeches, duration_ms=None)


def scores(conversation: Conversation) -> dict[str, float]:
    speeches = conversation.speeches
    chapters = []
    for chapter in found(conversation):
        speech = speeches[chapter.turn]
        later = speeches[chapter.turn + 1].start_ms if chapter.turn + 1 < len(speeches) else None
        start, share = speech.start_ms or 0, chapter.offset / max(len(speech.text), 1)
        start_s = (start + ((later or start) - start) * share) / 1000
        chapters.append({"start_s": start_s, "turn": None if chapter.offset else chapter.turn})
    return score(gold(conversation), chapters)


def test_starts_are_as_near_to_human_ones_as_before() -> None:
    rows = [scores(conversation) for conversation in conversations()]
    means = {name: fmean(row[name] for row in rows) for name in rows[0]}
    assert len(rows) == 7
    assert means["pk"] <= PK + 0.02
    assert means["f1_turn"] >= F1_TURN - 0.02
    assert means["f1_30s"] >= F1_30S - 0.02
    assert means["count"] <= COUNT + 0.02


def test_titles_are_judged_as_well_as_before() -> None:
    lines = read_judgements()
    grades: Counter[str | None] = Counter()
    for conversation in conversations():
        if conversation.name in lines:
            line = lines[conversation.name]
            titles = titles_of(talk_of(conversation), line["starts"], 0, weights().titles)
            grades.update(map(grade_of, titles, line["chapters"]))
    judged = sum(grades.values()) - grades[None]
    assert judged > 30
    assert grades["keep"] >= (KEEP - 0.05) * judged
    assert grades["wrong"] <= (WRONG + 0.05) * judged


def test_small_corrections_keep_nearly_every_slug_and_place() -> None:
    kept = total = 0
    for conversation in conversations():
        before = {(c.turn, slugify(c.title)) for c in found(conversation)}
        after = {(c.turn, slugify(c.title)) for c in found(corrected(conversation))}
        kept += len(before & after)
        total += len(before)
    assert total > 40
    assert kept >= 0.9 * total


def corrected(conversation: Conversation) -> Conversation:
    """Change one word in two hundred, as somebody does who reads a transcript over."""
    chance = random.Random(conversation.name)
    common = sorted(language_of("en").stop)
    speeches = []
    for speech in conversation.speeches:
        words = speech.text.split(" ")
        for index in range(len(words)):
            if chance.random() < 1 / 200:
                words[index] = chance.choice(common)
        speeches.append(replace(speech, text=" ".join(words)))
    return replace(conversation, speeches=tuple(speeches))


def test_the_same_conversation_has_the_same_chapters() -> None:
    first = conversations()[0]
    assert found(first) == found(first)
