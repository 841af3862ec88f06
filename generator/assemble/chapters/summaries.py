"""A sentence that says what a chapter is about, taken from what is said in it."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter

from generator.assemble.chapters.languages import Language
from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.talk import Talk

_SHORTEST, _LONGEST, _BEST = 7, 32, 16
"""Words."""
_OPENING_WORDS = 160
"""Words within which a question is taken for the chapter's."""
_TAG = re.compile(r"\b(?:right|yeah|okay|no|huh|correct|oder|ne|nicht wahr)[?？]$", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")


def summary_of(talk: Talk, first: int, last: int, title: str) -> str | None:
    """Return one whole sentence of the chapter of sentences `first` to before `last`.

    A question from its opening, or else the sentence that shares most with the whole chapter;
    never one that needs what was said before it. `None` where no sentence is fit for that.
    """
    counts: Counter[int] = Counter(talk.terms[talk.term_at[first] : talk.term_at[last]])
    named = {word.lower() for word in _WORD.findall(title)}
    best: tuple[float, int, str] | None = None
    spoken = 0
    for sentence in range(first, last):
        early = spoken < _OPENING_WORDS
        spoken += len(talk.words[sentence])
        text = _stripped(talk.text(sentence))
        if text is None or not _stands_alone(text, talk.language):
            continue
        value = _value(talk, sentence, text, counts, named, early)
        if best is None or value > best[0]:
            best = (value, sentence, text)
    return best[2] if best else None


def _stripped(text: str) -> str | None:
    """Take words of listening from the front; `None` where the rest is too short or long."""
    bare = without_listening(text)
    size = len(_WORD.findall(bare))
    if not _SHORTEST <= size <= _LONGEST or bare[-1] not in ".!?。？！":
        return None
    return bare[0].upper() + bare[1:]


def _stands_alone(text: str, language: Language) -> bool:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    first = words[0].partition("'")[0]
    if first in language.pronouns or words[0] in language.conjunctions:
        return False
    if any(one == two for one, two in itertools.pairwise(words)):
        return False  # a stutter
    return not any(word in language.hesitations for word in words)


def _value(
    talk: Talk, sentence: int, text: str, counts: Counter[int], named: set[str], early: bool
) -> float:
    terms = set(talk.terms[talk.term_at[sentence] : talk.term_at[sentence + 1]])
    size = len(talk.words[sentence])
    shared = math.fsum(sorted(math.log(counts[term]) for term in terms)) / math.sqrt(size + 4)
    value = shared - abs(math.log(size / _BEST)) / 2
    if named & {word.lower() for word in _WORD.findall(text)} - talk.language.stop:
        value += 0.7
    tag = _TAG.search(text)
    if talk.asks[sentence] and early and not tag:
        value += 1.5
    elif early:
        value += 0.4
    weak = sum(word.lower() in talk.language.pronouns for word in _WORD.findall(text))
    return round(value - 0.4 * weak - (1.0 if tag else 0.0), 6)
