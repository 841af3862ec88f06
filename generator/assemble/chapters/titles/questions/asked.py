"""What the opening of a chapter asks, as titles, best first."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.questions.alone import stands_alone, words_of_title
from generator.assemble.chapters.titles.questions.forms import reshape
from generator.assemble.chapters.titles.questions.making import bare
from generator.assemble.chapters.titles.questions.spoken import clean
from generator.assemble.chapters.titles.questions.told import announced
from generator.assemble.chapters.titles.wording import as_title
from generator.assemble.word_sets import word_set

_WINDOW = 170
_EARLY = 2
_OFTEN = 2
_ASKS = re.compile(
    r"\b(?:how|why|what|where|when|who|which|about|way)\b|what's|differen", re.IGNORECASE
)
_WH = re.compile(r"\b((?:how|why|what|where|when|who|which)\b[^,;:?!–—]*)", re.IGNORECASE)
_BEFORE_DIRECT = re.compile(
    r"(?:^|[,;:.?!–—-] ?|\b(?:so|and|but|is|well|okay|question|then|or|because) )$", re.IGNORECASE
)
_BEFORE_TOLD = re.compile(
    r"\b(?:about|into|explain(?:ing)?|describe|understand|discuss|curious|wonder(?:ing)?|of|on"
    r"|through"
    r"|(?:tell|show|remind) (?:me|us|people)|hear|explore|question is|topic is|know|and) $",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:let's|can you|could you|would you|maybe|want(?:ed)? to|love to|like to|curious|going to"
    r"|tell (?:us|me)|wonder|next|topic|overview|start with|question)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r" (?:and|or|but|in terms of|in the context of|because|so|as opposed|given|which|who|before"
    r"|after"
    r"|while|right|from what|specifically|compared)\b.*$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r" (?:in|for|with|from|at|on|of|about|by|when|if|as|that)"
    r" (?!.* (?:in|for|with|from|at|on|of|about|by) )"
)


_QUESTION_INSIDE = re.compile(r" (?:what(?:'s)?|which|who|first|second|next)\b", re.IGNORECASE)
_EMPTY = word_set("fix bug outcome motivation thread technology solution change problem goal magic")


class Asked(NamedTuple):
    """A title made of what a sentence asks or announces."""

    text: str
    kind: str
    """`question`, `clause` or `topic`."""
    sentence: int
    early: bool
    """Whether it stands in the first two sentences of the chapter."""
    strength: float
    """Uses in the chapter of its most used word that is not said all over; more is better."""


def question_titles(chatter: Chatter, number: int, first: int, last: int) -> list[Asked]:
    """Return the titles that the opening of a chapter asks for, best first."""
    talk = chatter.talk
    if talk.language.tag != "en":
        return []
    start, found = chatter.words.token_at[first], []
    verbs = chatter.grammar.verbs
    for sentence in range(first, last):
        if chatter.words.token_at[sentence] - start > _WINDOW:
            break
        raw = talk.text(sentence)
        if not _ASKS.search(raw):
            continue
        raw = _without_name(raw, chatter.names)
        for text, kind in titles_in(raw, talk.asks[sentence], verbs):
            early = sentence < first + _EARLY
            found.append(Asked(text, kind, sentence, early, _strength(chatter, number, text)))
    return sorted(found, key=lambda asked: (-asked.strength, asked.sentence))


def _without_name(sentence: str, names: frozenset[str]) -> str:
    """Take away who is asked, as in `Why do we need it, Ben?`."""
    rest, _, last = sentence.rstrip("?.! ").rpartition(" ")
    if rest and last.lower() in names:
        return rest.rstrip(", ") + sentence[len(sentence.rstrip("?.! ")) :]
    return sentence


def titles_in(sentence: str, asks: bool, verbs: frozenset[str]) -> list[tuple[str, str]]:
    """Return the titles that an English sentence holds, with their kind."""
    text = clean(sentence)
    made: list[tuple[str, str]] = []
    cue = asks or bool(_CUE.search(text))
    for match in _WH.finditer(text):
        before, clause = text[: match.start()], match[1].rstrip(". ")
        ends = text[match.end() : match.end() + 1] == "?"
        shaped = None
        if ends and _BEFORE_DIRECT.search(before):
            shaped = reshape(clause, False, verbs)
        if not shaped and cue and _BEFORE_TOLD.search(before):
            shaped = reshape(clause, True, verbs)
        if shaped:
            made.append(shaped)
    if cue:
        made += announced(text, verbs)
    fit = {_fitted(bare(title) if kind == "topic" else title): kind for title, kind in made}
    return [
        (title, kind)
        for title, kind in fit.items()
        if title and not (kind == "topic" and _QUESTION_INSIDE.search(title))
    ]


def _fitted(title: str) -> str | None:
    """Cut a title where it goes on; give None where it does not stand alone then."""
    mark = "?" if title.endswith("?") else ""
    body = title.rstrip("?. ")
    if len(words_of_title(body)) > 7:
        body = _CUT.sub("", body)
    whole = as_title(body) + mark
    while not mark and not stands_alone(whole) and (match := _PLACE.search(whole)):
        whole = whole[: match.start()]
    return whole if stands_alone(whole) else None


def _strength(chatter: Chatter, number: int, title: str) -> float:
    """Weigh the words of a title that its chapter uses often; 0 where none tells the topic."""
    span, grammar = chatter.spans[number], chatter.grammar
    empty = chatter.talk.language.stop | grammar.banned | grammar.generic | _EMPTY
    empty |= grammar.verbs - grammar.also_nouns
    share = (span.end - span.start) / max(1, len(chatter.words.stems))
    best = 0.0
    for word in {singular(word) for word in words_of_title(title)} - empty:
        uses = span.counts[word]
        if uses >= _OFTEN and uses >= 0.8 * share * chatter.counts[word]:
            best = max(best, min(uses, 10) / 2)
    return best
