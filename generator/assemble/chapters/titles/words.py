"""The words of a conversation with their kinds, as far as these can be told without a tagger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from generator.assemble.chapters.languages import Language
from generator.assemble.chapters.talk import Talk, commonest
from generator.assemble.chapters.titles.kinds import Kinds
from generator.assemble.chapters.titles.number import singular

_WORD = re.compile(r"(\d+(?:[.,]\d+)+|#?\w+(?:['’.\-/&+_]\w+)*(?:\+\+|#)?)((?:[^\w#]|#(?!\w))*)")
"""A word, and what stands between it and the next."""
_QUOTES = "`*_\"“”„«»'‘’"
_RARE = 200
"""A word of an unknown language in every so many sentences says little of any topic."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a conversation, in order."""

    texts: list[str]
    lowers: list[str]
    """In lower case, apostrophes straight."""
    stems: list[str]
    """In the singular."""
    kinds: str
    """A letter of `kinds.py` for each; in upper case where more than a space stands before."""
    token_at: list[int]
    """Number of words before each sentence, and in all."""
    opens: frozenset[int]
    """Words that open a sentence, so that a capital means nothing."""


def words_of(talk: Talk) -> Words:
    """Take the words of a whole conversation, each with its kind."""
    stop = talk.language.stop or commonest(talk.words, _RARE)
    found = [_WORD.findall(talk.speeches[s.speech].text, s.start, s.end) for s in talk.sentences]
    token_at = [0, *accumulate(map(len, found))]
    opens = frozenset(token_at[:-1])
    kinds = Kinds(talk.language, stop, _capitals(found, talk.language))
    texts = [word for pieces in found for word, _ in pieces]
    gaps = ["", *(gap for pieces in found for _, gap in pieces)]
    forms = sorted(set(texts))
    lower = {form: form.lower().replace("’", "'") for form in forms}
    alone = {form: kinds.alone(form, lower[form]) for form in forms}
    lowers = [lower[text] for text in texts]
    marks = [alone[text][0] for text in texts]
    unsettled = {form for form in forms if not alone[form][1]}
    apart = {
        index for index, gap in enumerate(gaps) if gap != " " and gap.strip(_QUOTES) != " "
    }.union(opens)
    for index, text in enumerate(texts):
        if text in unsettled:
            before = (lowers[index - 1], marks[index - 1]) if index not in apart else ("", "")
            marks[index] = kinds.here(text, lowers[index], marks[index], before, index in opens)
    for index in apart:
        if index < len(marks):
            marks[index] = marks[index].upper()
    stem = {form: singular(form) for form in set(lowers)}
    stems = [stem[form] for form in lowers]
    return Words(texts, lowers, stems, "".join(marks), token_at, opens)


def _capitals(found: list[list[tuple[str, str]]], language: Language) -> frozenset[str]:
    """Give the words written with a capital inside sentences, where that makes them nouns."""
    if language.grammar is None or not language.grammar.capital_nouns:
        return frozenset()
    return frozenset(word for pieces in found for word, _ in pieces[1:] if word[0].isupper())
