"""Finds the chapters of a conversation that came without any."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.assemble.chapters.boundaries import Boundaries, find_boundaries
from generator.assemble.chapters.cold_open import after_cold_open
from generator.assemble.chapters.reasons import reasons_at
from generator.assemble.chapters.speech import FoundChapter, Speech
from generator.assemble.chapters.summaries import summaries_of
from generator.assemble.chapters.talk import Talk, read_talk
from generator.assemble.chapters.titles import titles_of
from generator.assemble.chapters.weights import weights


def find_chapters(
    speeches: Sequence[Speech],
    *,
    duration_ms: int | None,
    language: str = "en",
    chapter_ms: int | None = None,
) -> tuple[FoundChapter, ...]:
    """Return the chapters in order; the first begins with the first speech.

    `chapter_ms` asks for chapters of about this length; without it the conversation decides.
    Needs neither times nor speakers nor a language that is known.
    """
    talk = read_talk(speeches, duration_ms, language)
    if not talk.sentences:
        return (FoundChapter(0, 0, "1"),) if speeches else ()
    opening = after_cold_open(talk)
    learned = weights()
    bounds = find_boundaries(talk, learned, chapter_ms, opening)
    titles = titles_of(talk, bounds.sentences, opening, learned.titles)
    summaries = summaries_of(talk, bounds.sentences, titles, learned.summaries)
    return tuple(
        FoundChapter(
            turn=talk.sentences[first].speech if number else 0,
            offset=_offset(talk, first) if number else 0,
            title=titles[number],
            summary=summaries[number],
            score=_certainty(bounds, first),
            reasons=reasons_at(talk, bounds, first, opening, learned),
        )
        for number, first in enumerate(bounds.sentences)
    )


def _offset(talk: Talk, sentence: int) -> int:
    """Give the character at which a sentence begins, 0 where it opens its speech."""
    spot = talk.sentences[sentence]
    opens = not talk.speeches[spot.speech].text[: spot.start].strip()
    return 0 if opens else spot.start


def _certainty(bounds: Boundaries, sentence: int) -> float:
    odds = bounds.odds.get(sentence)
    return 1.0 if odds is None else round(1 / (1 + math.exp(-odds)), 3)
