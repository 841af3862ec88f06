"""The summary of a chapter in a language for which nothing was learned."""

from __future__ import annotations

import re

from generator.assemble.chapters.summaries.sentences import (
    MOST_EXTRA,
    base_worth,
    for_shared,
    lower_words,
    promising,
    whole,
)
from generator.assemble.chapters.summaries.theme import Theme
from generator.assemble.chapters.talk import Talk

_TAG = re.compile(r"\b(?:no|huh|oder|ne|nicht wahr|see|agree)[?？]$", re.IGNORECASE)


def best_by_hand(talk: Talk, theme: Theme) -> str | None:
    """Return a question from the opening, or the sentence that shares most with the chapter."""
    best: tuple[float, int, str] | None = None
    for hope, sentence in promising(talk, theme):
        if best is not None and hope > best[0]:
            break  # no sentence that is left can be better
        if text := whole(talk, theme, sentence):
            worth = base_worth(talk, theme, sentence) + _extra(talk, theme, text)
            found = (-round(worth, 6), sentence, text)
            best = found if best is None else min(best, found)
    return best[2] if best else None


def _extra(talk: Talk, theme: Theme, text: str) -> float:
    """Add for words of the title, take away for words that point elsewhere."""
    words = set(lower_words(text))
    value = for_shared(len(words & theme.named - talk.language.stop))
    value += MOST_EXTRA if theme.is_presented(text) else 0.0
    weak = sum(word in talk.language.pronouns for word in words)
    return min(value - 0.4 * weak - (1.0 if _TAG.search(text) else 0.0), MOST_EXTRA)
