"""The words of a conversation with their kinds, as far as these can be told without a tagger."""

from __future__ import annotations

import re

from msgspec import Struct

from generator.assemble.chapters.talk import Talk, commonest
from generator.assemble.chapters.titles.kinds import Kinds
from generator.assemble.chapters.titles.number import singular

_WORD = re.compile(r"(\d+(?:[.,]\d+)*%|\d+(?:[.,]\d+)+|#?\w+(?:['’.\-/&+_]\w+)*(?:\+\+|#)?)")
_QUOTES = "`*_\"“”„«»'‘’"
_RARE = 200
"""A word of an unknown language in every so many sentences says little of any topic."""


class Words(Struct, frozen=True):
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
    texts: list[str] = []
    gaps: list[str] = []
    token_at = [0]
    for sentence in talk.sentences:
        text = talk.speeches[sentence.speech].text[sentence.start : sentence.end]
        parts = _WORD.split(text)  # what stands between the words, and the words, in turn
        texts += parts[1::2]
        gaps += parts[:-1:2]
        token_at.append(len(texts))
    opens = frozenset(token_at[:-1])
    forms = sorted(set(texts))
    lower = {form: form.lower().replace("’", "'") for form in forms}
    stem = {form: singular(form) for form in lower.values()}
    lowers = [lower[text] for text in texts]
    stems = [stem[form] for form in lowers]
    apart = {i for i, gap in enumerate(gaps) if gap != " " and gap.strip(_QUOTES) != " "}
    kinds = _kinds(talk, texts, lowers, opens, apart | opens)
    return Words(texts, lowers, stems, kinds, token_at, opens)


def _kinds(
    talk: Talk, texts: list[str], lowers: list[str], opens: frozenset[int], apart: set[int]
) -> str:
    """Tell the kind of every word; `apart` are those before which more than a space stands."""
    language = talk.language
    capital_nouns = language.grammar is not None and language.grammar.capital_nouns
    inner = (text for index, text in enumerate(texts) if index not in opens and text[0].isupper())
    stop = language.stop or commonest(talk.words, _RARE)
    kinds = Kinds(language, stop, frozenset(inner if capital_nouns else ()))
    forms = dict(zip(texts, lowers, strict=True))
    alone = {text: kinds.alone(text, lower) for text, lower in forms.items()}
    marks = [alone[text][0] for text in texts]
    unsettled = {text for text, (_, settled) in alone.items() if not settled}
    for index, text in enumerate(texts):
        if text in unsettled:
            before = (lowers[index - 1], marks[index - 1]) if index not in apart else ("", "")
            marks[index] = kinds.here(text, lowers[index], marks[index], before, index in opens)
    for index in apart:
        if index < len(marks):
            marks[index] = marks[index].upper()
    return "".join(marks)
