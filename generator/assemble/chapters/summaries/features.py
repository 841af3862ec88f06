"""What speaks for a sentence as the summary of its chapter, in numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from generator.assemble.chapters.languages.first_names import FIRST_NAMES
from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.summaries.joints import bare_clauses, loose_verbs, main_verbs
from generator.assemble.chapters.summaries.sentences import EARLY
from generator.assemble.chapters.summaries.theme import Theme
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.number import singular
from generator.assemble.word_sets import word_set

BEST = 14
"""Words of the best sentences."""
_LONG = 22
_SUBJECT = 5
"""Words at the start, among which that stands of which something is said."""
_NEVER = (0.0, 0.0)
_VAGUE = word_set(
    "thing things stuff something anything everything someone somebody anybody way ways kind sort"
    " lot bit one ones case point part sense place guy guys"
)
_BACK = word_set("it that they them he him she her there here its their")
_META = word_set(
    "said say says saying mentioned mention asked ask recorded earlier heard remember forget forgot"
    " told call thanks thank sorry"
)
"""Words of talk about the talk, or to somebody."""
_ANNOUNCING = word_set("today discuss discussing talking")
_WEIGHTY = word_set(
    "important goal purpose problem reason idea role difference main allows means designed called"
    " create system"
)
_DOING = word_set("go look try able")
_WEAK_ENDS = word_set(
    "it there now well me back know something stuff here anyway that so them him her you"
)
_BEFORE = word_set("if when while unless until to")
_ASKING = word_set("what why how")
_KIND = re.compile(r"\b(?:is|are) (?:a|an|the|called|basically|about|when|where|how)\b")
_DASHES = "–—;…:"


def features_of(
    talk: Talk, theme: Theme, sentence: int, text: str, words: Sequence[str]
) -> dict[str, float]:
    """Describe a sentence of a chapter, which was shortened to `text`.

    `words` are those of the text in lower case.
    """
    return {
        **_place(talk, theme, sentence),
        **_topic(talk, theme, sentence, words),
        **_form(talk.language.grammar or Grammar(), text, words),
        "cut": len(talk.words[sentence]) - len(words),
        "presents": theme.is_presented(text),
    }


def _place(talk: Talk, theme: Theme, sentence: int) -> dict[str, float]:
    before = talk.word_at[sentence] - talk.word_at[theme.first]
    size = max(talk.word_at[theme.last] - talk.word_at[theme.first], 1)
    asks = talk.asks[sentence]
    handed = sentence + 1 == talk.turns[talk.sentences[sentence].turn].last
    return {
        "opens": sentence == theme.first,
        "before": math.log(1 + before),
        "late": before / size,
        "turn_ends": handed,
        "asks": asks,
        "asks_over": asks and handed,
        "asks_late": asks and before >= EARLY,
    }


def _topic(talk: Talk, theme: Theme, sentence: int, words: Sequence[str]) -> dict[str, float]:
    terms = set(talk.terms[talk.term_at[sentence] : talk.term_at[sentence + 1]])
    heads, stop, common = theme.heads, talk.language.stop, theme.common
    said = [word.partition("-")[0] for word in words]
    shared = len(heads.intersection(said))
    content = [singular(word) for word in words if word not in stop]
    return {
        "shared": theme.shared(talk, sentence),
        "own": math.fsum(theme.own[term] for term in terms) / max(len(terms), 1),
        "usual_least": min((common.get(word, _NEVER)[0] for word in content), default=1.0),
        "named": shared,
        "named_any": shared > 0,
        "subject": not heads.isdisjoint(said[:_SUBJECT]),
    }


def _form(grammar: Grammar, text: str, words: Sequence[str]) -> dict[str, float]:
    size = len(words)
    bare = [word.partition("'")[0] for word in words]
    first = bare[0]
    return {
        "words": size,
        "length": abs(math.log(size / BEST)),
        "long": size > _LONG,
        "letters": sum(map(len, words)) / size,
        "commas": text.count(","),
        "dashes": sum(map(text.count, _DASHES)),
        "i": bare.count("i"),
        "me": sum(word in ("me", "my", "myself") for word in bare),
        "you": sum(word in ("you", "your") for word in bare),
        "begins_you": first == "you",
        "people": sum(word in FIRST_NAMES for word in bare),
        "back": sum(word in _BACK for word in bare),
        "vague": sum(word in _VAGUE for word in bare),
        "meta": sum(word in _META for word in bare),
        "announces": not _ANNOUNCING.isdisjoint(words),
        "weighty": sum(word in _WEIGHTY for word in bare),
        "doing": sum(word in _DOING for word in bare),
        "ends_weakly": words[-1] in _WEAK_ENDS,
        "conditional": first in _BEFORE,
        "asks_what": text[-1] == "?" and first in _ASKING,
        "kind": bool(_KIND.search(text)),
        "loose": loose_verbs(words),
        "bare": bare_clauses(words),
        "main": min(main_verbs(text, grammar), 2),
    }
