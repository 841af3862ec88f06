"""Whether a sentence can be read without what was said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.assemble.chapters.languages import Language
from generator.assemble.chapters.summaries.joints import breaks_off
from generator.assemble.chapters.summaries.shorten import STUTTER, may_stutter
from generator.assemble.chapters.summaries.whole import is_whole
from generator.assemble.word_sets import word_set

_WORD = re.compile(r"[\w'’-]+")
_RESTART = re.compile(
    r"^I [A-Z]\b|, (?:What|Why|How|When|Where|Who|Which|So|And|But|Is|Are|Do|Does|We|You|It|If|The"
    r"|They|That)\b"
)
"""Where somebody begins again in the middle of a sentence."""
_BACK = word_set("that this it they these those he she them him her there here its their his such")
_PEOPLE = word_set("he she him her his they them their er sie ihm ihn ihr")
_GOES_ON = word_set(
    "also another other others else again still too either instead then same even further anyway"
    " therefore thus however so meanwhile though auch noch wieder dann trotzdem sonst"
)
_FEWEST = 3
_NEEDS = 5
"""Words at the start that may not point back."""
_POINTERS = 3
_THESE = word_set("this these those")
_THIS_SHOW = re.compile(r"\bthis (?:episode|show|podcast|week|conversation)\b", re.IGNORECASE)
_GREETS = word_set("hey hi hello hallo bye")
_REFUSED = word_set("fuck fucking fucked shit bullshit crap damn")
_COUNTS = word_set(
    "cuz got gotta type first second third fourth next finally lastly secondly firstly to meaning"
    " know"
)
_ORDER = word_set("first second third fourth next last other latter former")
_BEFORE = word_set("if when while unless until to")
_BEFORE_OBJECTS = word_set(
    "is was of about with in on for to into at by as like do does did see say know from"
)


def words_in(text: str) -> list[str]:
    return _WORD.findall(text)


def _goes_before(word: str, text: str) -> bool:
    """Say whether a clause that the word begins is followed by what it belongs to."""
    return (word in _BEFORE and ", " in text) or (word == "who" and text[-1] == "?")


def stands_alone(text: str, language: Language) -> bool:
    """Say whether a sentence neither begins in the middle of a thought nor points back."""
    plain = _THIS_SHOW.sub("today", text) if "this" in text.lower() else text
    words = [word.lower() for word in _WORD.findall(plain.replace("’", "'"))]
    bare = [word.partition("'")[0] for word in words]
    if len(words) < _FEWEST or text.endswith(("...", "…")) or _points_back(bare, language):
        return False
    known = language.grammar is not None and bool(language.grammar.verbs)
    goes_on = bare[0] in language.conjunctions or bare[0] in _COUNTS
    if goes_on and not (known and _goes_before(bare[0], text)):
        return False
    if not (_REFUSED.isdisjoint(words) and language.hesitations.isdisjoint(words)):
        return False
    if not is_whole(words, language, text[-1] in "?？"):
        return False
    if language.grammar and known and breaks_off(text, words, language.grammar):
        return False
    if may_stutter(words) and STUTTER.search(text):
        return False
    return not (_RESTART.search(text) or text.count('"') % 2)


def _points_back(bare: Sequence[str], language: Language) -> bool:
    """Say whether words need what was said before; `bare` are without their short forms."""
    start = bare[:_NEEDS]
    if bare[0] in language.pronouns or bare[0] in _GREETS or not _THESE.isdisjoint(bare):
        return True
    if bare[0] == "the" and bare[1] in _ORDER and bare[2] in ("one", "is", "was"):
        return True
    if not _GOES_ON.isdisjoint(start) or bare[-1] in _GOES_ON:
        return True
    if not _PEOPLE.isdisjoint(bare[: _NEEDS + 3]):
        return True
    for number, word in enumerate(start):
        ahead = word == "it" and "to" in bare[number + 1 : number + 4]
        clause = word == "that" and number > 1 and bare[number - 1] not in _BEFORE_OBJECTS
        if word in _BACK and not ahead and not clause:
            return True
    if any(two == "that" and one in _BEFORE_OBJECTS for one, two in pairwise(bare)):
        return True
    return sum(map(_BACK.__contains__, bare)) >= _POINTERS
