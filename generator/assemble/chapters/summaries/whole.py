"""Whether a sentence is whole, as far as its words tell."""

from __future__ import annotations

from itertools import pairwise

from generator.assemble.chapters.languages import Language
from generator.assemble.word_sets import word_set

_FINITE = word_set(
    "is are was were am be been has have had do does did can could will would shall should may"
    " might must don doesn didn isn aren wasn weren won wouldn couldn can let"
)
_ENDS_NOTHING = word_set(
    "about of to with for from at into by than and or but a an the how what why where when which"
    " who whose whether if because unless although until while my your our their every very just"
    " really i und oder aber der die das ein eine wie was warum wo wann dass weil wenn"
)
"""Words after which more was to come."""
_ARTICLES = word_set("a an the my your our their every der die das ein eine")
_NEVER_AFTER_ARTICLES = word_set(
    "and or but is are was were has had because if of to with for from at into we they he she it"
    " und oder aber ist sind war"
)
_CLAUSES = word_set("where who which because while whether")
"""Words that begin a clause, which has a verb."""
_TAKES = word_set("it is are was were we you")
_FOR_A_TOPIC = ("regards to", "regard to", "terms of", "respect to")


def is_whole(words: list[str], language: Language, asks: bool) -> bool:
    """Say whether something is said of something, and said to the end.

    `words` are those of a sentence in lower case, `asks` says whether it is a question.
    """
    bare = [word.partition("'")[0] for word in words]
    if not asks and bare[-1] in _ENDS_NOTHING:
        return False
    if any(one in _ARTICLES and two in _NEVER_AFTER_ARTICLES for one, two in pairwise(words)):
        return False
    grammar = language.grammar
    if grammar is None or not grammar.verbs:
        return True
    begins = words[0] in grammar.verbs and words[0] not in grammar.also_nouns
    if not asks and (begins or bare[0] in _FINITE - {"let"}):
        return False  # nobody knows who does it
    if not asks and words[0] == "what" and not _what_is_said(words, bare):
        return False
    if " ".join(words[1:3]) in _FOR_A_TOPIC and words[0] in ("in", "with"):
        return False
    verbs = grammar.verbs
    for place, word in enumerate(words):
        if word in _CLAUSES and not asks and not _has_a_verb(words, bare, place + 1, verbs):
            return False
    return _has_a_verb(words, bare, 0 if asks else 1, verbs) or bare[0] in ("let", "i", "we")


def _what_is_said(words: list[str], bare: list[str]) -> bool:
    """Tell `what it takes to …` and `what is new is …` from a question without its mark."""
    if words[1] not in _TAKES:
        return False
    return bare[1] in ("it", "we", "you") or any(word in _FINITE for word in bare[2:])


def _has_a_verb(words: list[str], bare: list[str], first: int, verbs: frozenset[str]) -> bool:
    """Say whether a verb that tells who does what stands at `first` or later."""
    return any(
        bare[place] in _FINITE
        or "'" in words[place]
        or (words[place] in verbs and not words[place].endswith("ing"))
        for place in range(first, len(words))
    )
