"""A sentence that says what a chapter is about, taken from what is said in it."""

from __future__ import annotations

import math
import re
from collections import Counter

from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.standing_alone import shortened, stands_alone, words_in
from generator.assemble.chapters.talk import Talk

_SHORTEST, _LONGEST, _BEST = 6, 30, 14
"""Words."""
_OPENING_WORDS = 160
"""Words within which a question is taken for the chapter's."""
_PRESENTS = re.compile(
    r"\b(?:conversation with|guests?|joined by|today we|this (?:episode|week)"
    r"|(?:talk|talking) (?:to|with|about)|zu gast|gespräch mit|mein gast|sprechen (?:mit|über)"
    r"|geht es um)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"\b(?:no|huh|oder|ne|nicht wahr|see|agree)[?？]$", re.IGNORECASE)


def summary_of(talk: Talk, first: int, last: int, title: str) -> str | None:
    """Return one whole sentence of the chapter of sentences `first` to before `last`.

    A question from its opening, shortened, or else the sentence that shares most with the whole
    chapter; never one that needs what was said before it, nor the title once more. `None` where
    no sentence is fit for that.
    """
    counts: Counter[int] = Counter(talk.terms[talk.term_at[first] : talk.term_at[last]])
    weight = {term: math.log(count) for term, count in counts.items()}
    named = {word.lower() for word in words_in(title)}
    heads = [word.partition("-")[0].replace("’", "'") for word in named - talk.language.stop]
    hopes: list[tuple[float, float, int]] = []
    spoken = 0
    for sentence in range(first, last):
        early = spoken < _OPENING_WORDS
        spoken += len(talk.words[sentence])
        if _SHORTEST <= len(talk.words[sentence]) <= _LONGEST + 12:
            shared = sum(head in talk.words[sentence] for head in heads)
            sure = _worth(talk, sentence, weight, early)
            hopes.append((-round(sure + _most(talk, named, shared), 6), sure, sentence))
    best: tuple[float, int, str] | None = None
    for hope, sure, sentence in sorted(hopes):
        if best is not None and hope > best[0]:
            break  # no sentence that is left can be better
        text = _whole(talk, sentence)
        if text is None:
            continue
        words = {word.lower() for word in words_in(text)}
        if words == named:
            continue
        extra = _extra(talk, text, words, named, sentence == first)
        found = (-round(sure + extra, 6), sentence, text)
        best = found if best is None else min(best, found)
    return best[2] if best else None


def _whole(talk: Talk, sentence: int) -> str | None:
    """Shorten a sentence; `None` where the rest is too short or long or needs what was before."""
    text = shortened(without_listening(talk.text(sentence)), talk.asks[sentence])
    size = len(words_in(text))
    if not _SHORTEST <= size <= _LONGEST or text[-1] not in ".!?。？！":
        return None
    if not stands_alone(text, talk.language):
        return None
    return text[0].upper() + text[1:]


def _worth(talk: Talk, sentence: int, weight: dict[int, float], early: bool) -> float:
    """Say how good a sentence is by its length, its place and what it shares with the chapter."""
    terms = set(talk.terms[talk.term_at[sentence] : talk.term_at[sentence + 1]])
    size = len(talk.words[sentence])
    shared = math.fsum(weight[term] for term in terms) / math.sqrt(size + 4)
    value = shared - abs(math.log(size / _BEST)) / 2
    if early:
        value += 1.5 if talk.asks[sentence] else 0.4
    return value


_MOST_EXTRA = 2.0
"""The most that `_extra` gives."""


def _most(talk: Talk, named: set[str], shared: int) -> float:
    """Give what `_extra` adds at most where so many words of the title are shared."""
    return _MOST_EXTRA if _presents(talk, named) else _for_shared(shared)


def _extra(talk: Talk, text: str, words: set[str], named: set[str], opens: bool) -> float:
    """Add for words of the title, take away for words that point elsewhere."""
    value = _for_shared(len(words & named - talk.language.stop))
    if _presents(talk, named):
        value += 2.0 if _PRESENTS.search(text) else 0.0
    value -= 0.3 if "i" in words else 0.0
    weak = sum(word in talk.language.pronouns for word in words)
    return min(value - 0.4 * weak - (1.0 if _TAG.search(text) else 0.0), _MOST_EXTRA)


def _for_shared(count: int) -> float:
    return min(0.9 + 0.3 * count, 1.8) if count else 0.0


def _presents(talk: Talk, named: set[str]) -> bool:
    """Say whether a title only says that people are presented."""
    return bool(talk.language.hesitations) and not named - {"introduction", "einführung"}
