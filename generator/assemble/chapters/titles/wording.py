"""From a phrase to a title: case, number, and two phrases joined."""

from __future__ import annotations

from collections import Counter

from generator.assemble.chapters.titles.candidates import Candidate
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.words import Words


def word_forms(words: Words) -> dict[str, str]:
    """Say how each word is mostly written in the middle of a sentence, by its lower case."""
    counts = Counter(words.texts)
    counts.subtract(words.texts[i] for i in words.opens if i < len(words.texts))
    best: dict[str, str] = {}
    for form in sorted(form for form in counts if counts[form]):
        lower = form.lower().replace("’", "'")
        if lower not in best or counts[form] > counts[best[lower]]:
            best[lower] = form
    return best


def phrase_text(candidate: Candidate, forms: dict[str, str]) -> str:
    """Write a phrase as it is mostly written; a lone word in the plural where that is common."""
    named = candidate.phrase.forms
    if named:
        usual = max(sorted(named), key=lambda form: named[form])
        if sum(word[0].isupper() for word in usual.split()) > 1:
            return usual  # a name is written as a whole
    words = [forms.get(word, word) for word in candidate.phrase.words]
    if candidate.plural and len(candidate.uses) > 1:
        words[-1] = _plural(candidate, words[-1], forms)
    elif not candidate.plural and words[-1].endswith("s"):
        one = singular(candidate.phrase.words[-1])
        words[-1] = forms.get(one, words[-1])
    return " ".join(words)


def _plural(candidate: Candidate, word: str, forms: dict[str, str]) -> str:
    last = candidate.phrase.words[-1]
    if last != singular(last):
        return word
    ending = "es" if last.endswith(("s", "x", "sh", "ch", "ero", "cho", "ato")) else "s"
    for many in (last + ending, last[:-1] + "ies"):
        if many in forms:
            return forms[many]
    return word + ending if word.islower() else word


def as_title(text: str) -> str:
    """Begin with a capital, unless the first word is written in a way of its own."""
    first = text.split(" ", 1)[0]
    if (first.islower() and first.isalpha()) or first.replace("-", "").replace("'", "").islower():
        return text[:1].upper() + text[1:]
    return text
