"""Whether a sentence can be read without what was said before it, and what it can do without."""

from __future__ import annotations

import itertools
import re

from generator.assemble.chapters.languages import Language
from generator.assemble.chapters.whole import is_whole
from generator.assemble.word_sets import word_set

_WORD = re.compile(r"[\w'’-]+")
_ASIDE = re.compile(
    r",? (?:you know|i mean|i guess|um|uh|sort of|kind of|like),(?= )"
    r"|\b(?:um|uh|äh|ähm|sozusagen|halt)\b,? |(?<=[a-z]) (?:sort|kind) of(?= [a-z])",
    re.IGNORECASE,
)
_COMMAS = re.compile(r",(?:\s*,)+")
_TAG = re.compile(r",? (?:right|okay|yeah|correct|you know|isn't it|nicht wahr)\?$", re.IGNORECASE)
_STUTTER = re.compile(r"\b([\w']+(?: [\w']+){0,2}),? \1\b", re.IGNORECASE)
_ASKS = (
    r"(?=(?:what|why|how|where|when|who|which|is|are|do|does|did|can|could|should|would|will|was"
    r"|what's|was|wie|warum|wo|wann|wer|welche\w?)\b)"
)
_RESTART = re.compile(
    r"^I [A-Z]\b|, (?:What|Why|How|So|And|But|Is|Are|Do|Does|We|You|It|If|The|They|That)\b"
)
"""Where somebody begins again in the middle of a sentence."""
_LEADS = re.compile(
    r"^(?:[^,.?!]{0,50}\bquestion\b[^,.?!]{0,24}, (?:but |and |so |which is |is )?"
    rf"|[^,.?!]{{0,30}}\bquestion (?:is|for you is)?,? ?)?{_ASKS}"
    r"|^(?:i guess|i wonder|i'm wondering|i was wondering|i'm curious|i was curious|curious"
    r"|let me ask you?|i (?:want(?:ed)? to|(?:was|am) (?:just )?(?:gonna|going to)) ask(?: you)?"
    rf"|maybe|tell me|tell us|die frage ist|ich frage mich),? {_ASKS}"
    r"|^[^?]{0,60}, (?=(?:what|why|how|where|when|who|which) )",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?:would|do) you (?:guys )?(?:say|think) (?=(?:is|are|was|were|will|would)\b)", re.IGNORECASE
)
_PLEASE = re.compile(
    r"^(?:maybe |perhaps )?(?:(?:can|could|would|will) you|you (?:can|could)|do you want to)"
    r" (?:just |maybe |please |also |quickly |briefly |first )*"
    r"(?:talk|speak|tell (?:me|us|everyone|people)|explain|describe|walk (?:me|us) through|say)"
    r"(?: to (?:me|us))?(?: a (?:little bit|bit|little))?(?: more)?(?: about| on| to)? "
    r"(?=(?:what|why|how|where|when|who|which)\b)",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"^(?:i (?:do |really |also )?(?:think|guess|believe|feel like|would say|'d say|mean)"
    r"|i'd say|it seems(?: to me)?|ich (?:glaube|denke|finde|meine),?)(?: that|,)? (?!so\b)",
    re.IGNORECASE,
)
_BACK = word_set("that this it they these those he she them him her there here its their his such")
_PEOPLE = word_set("he she him her his they them their er sie ihm ihn ihr")
_GOES_ON = word_set(
    "also another other others else again still too either instead then same even further anyway"
    " therefore thus however so meanwhile though auch noch wieder dann trotzdem sonst"
)
_NEEDS = 5
"""Words at the start that may not point back."""
_POINTERS = 3


def words_in(text: str) -> list[str]:
    return _WORD.findall(text)


def shortened(text: str, asks: bool) -> str:
    """Take away what leads to a question or a claim, and asides, from a sentence."""
    text = _TAG.sub(".", _ASIDE.sub("", _COMMAS.sub(",", text))).strip()
    if asks:
        text = _OPINION.sub("", text)
        text = _LEADS.sub("", text, count=1) or text
        bare = _PLEASE.sub("", text, count=1)
        if bare != text:
            return bare.rstrip("?") + "."
        return text
    return _CLAIM.sub("", text, count=1)


def stands_alone(text: str, language: Language) -> bool:
    """Say whether a sentence neither begins in the middle of a thought nor points back."""
    plain = _THIS_SHOW.sub("today", text)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(plain)]
    bare = [word.partition("'")[0] for word in words]
    if not words or bare[0] in language.pronouns or bare[0] in language.conjunctions:
        return False
    if bare[0] in _COUNTS or not is_whole(words, language, text[-1] in "?？"):
        return False
    if text.endswith(("...", "…")) or bare[0] in _GREETS or _CRUDE.intersection(words):
        return False
    if _STUTTER.search(text) or _RESTART.search(text) or text.count('"') % 2:
        return False
    if any(word in language.hesitations for word in words):
        return False
    if any(word in _GOES_ON for word in bare[:_NEEDS]) or bare[-1] in _GOES_ON:
        return False
    if any(word in _PEOPLE for word in bare[: _NEEDS + 3]):
        return False
    for number, word in enumerate(bare[:_NEEDS]):
        ahead = word == "it" and "to" in bare[number + 1 : number + 4]
        clause = word == "that" and number > 1 and bare[number - 1] not in _BEFORE_OBJECTS
        if word in _BACK and not ahead and not clause:
            return False
    if any(word in _THESE for word in bare):
        return False
    after = itertools.pairwise(bare)
    if any(two == "that" and one in _BEFORE_OBJECTS for one, two in after):
        return False
    return sum(word in _BACK for word in bare) < _POINTERS


_THESE = word_set("this these those")
_THIS_SHOW = re.compile(r"\bthis (?:episode|show|podcast|week|conversation)\b", re.IGNORECASE)
_GREETS = word_set("hey hi hello hallo bye")
_CRUDE = word_set("fuck fucking fucked shit bullshit crap damn")
_COUNTS = word_set(
    "got gotta type first second third fourth next finally lastly secondly firstly to meaning know"
)
_BEFORE_OBJECTS = word_set(
    "is was of about with in on for to into at by as like do does did see say know from"
)
