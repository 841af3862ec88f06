"""Whether a title made of speech can be understood without what was said before it."""

from __future__ import annotations

import re

from generator.assemble.word_sets import word_set

SHORTEST, LONGEST, WIDEST = 3, 9, 62
_WORD = re.compile(r"[\w'#+./-]+")
_OUTSIDE = word_set(
    "it this that these those they them he she him her his here there i me my mine we us our ours"
    " you your yours yourself myself ourselves himself herself someone's"
)
_OWN = word_set("its their themselves itself")
_VAGUE = word_set(
    "thing things stuff something anything everything nothing way audience anyone anybody everyone"
    " everybody somebody guys question questions answer answers point yeah right okay um uh mean"
    " kind sort kinds whole such then same else shit fuck fucking crap damn hell god bit lot lots"
    " some any ones podcast episode gonna wanna gotta sudden etc regards terms guy dude"
)
_DANGLING = word_set(
    "of to for with about in on is are was were like and or the a an from by at as than that which"
    " who how why what when where if because so but not do does did can could would should will"
    " be been being have has had into between through very more less our your their its my going"
    " trying using getting making doing having saying no all both each every without under over"
    " i'm i've you're we're it's that's there's they're don't doesn't isn't want wants need"
)
_BACK_TO = word_set("the this that which another first second last other no every each")
_GENERIC_WE = re.compile(
    r"^(?:why|when|how|where) (?:do|should|can|could) we (?:need|want|use|trust|have)\b"
)

_EMPTY = re.compile(
    r"(?:How does it feel|What is it like|How (?:do|are) |Other |Of |\w+ (?:do|does|is|are) not "
    r"|.* magic )",
    re.IGNORECASE,
)
"""Beginnings of questions to the speaker, or of what only goes on."""


def words_of_title(text: str) -> list[str]:
    """Return the words in lower case."""
    return _WORD.findall(text.lower().replace("’", "'").rstrip("?."))


def stands_alone(title: str) -> bool:
    """Say whether a title has a fair length, ends well, and points to nothing outside itself."""
    if len(title) > WIDEST or _EMPTY.match(title) or ("etween " in title and " and " not in title):
        return False
    words = words_of_title(title)
    if not SHORTEST <= len(words) <= LONGEST or words[-1].rstrip(".") in _DANGLING:
        return False
    if len(set(words)) + 1 < len(words):
        return len(words) - len(set(words)) < 3 and _points_inside(words, title)
    return _points_inside(words, title)


def _points_inside(words: list[str], title: str) -> bool:
    we = bool(_GENERIC_WE.match(title.lower()))
    takes = words[:3] == ["what", "it", "takes"]
    for number, word in enumerate(words):
        bare = word.partition("'")[0]
        if bare == "it" and (takes or (number > 1 and "to" in words[number + 1 : number + 3])):
            continue  # stands for what follows, as in `Why is it hard to estimate fees?`
        if (
            bare == "that"
            and words[number - 1] not in _DANGLING
            and 1 < number < len(words) - 2
            and words[number + 1] not in _OUTSIDE
        ):
            continue  # joins a clause to its noun
        if bare == "your" and words[number + 1 : number + 2] == ["own"]:
            continue
        if bare == "we" and we:
            continue
        if bare in _OUTSIDE or word in _VAGUE or bare in _VAGUE:
            return False
        if bare in _OWN and number < 2:
            return False
        if bare == "one" and (number + 1 == len(words) or words[number - 1] in _BACK_TO):
            return False
    return True
