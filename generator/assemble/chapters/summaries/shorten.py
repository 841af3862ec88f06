"""What a sentence can do without: what leads to it, asides, stutters and whom it speaks to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from operator import and_, eq

from generator.assemble.chapters.languages.first_names import FIRST_NAMES

_ASIDE = re.compile(
    r",? (?:you know|i mean|i guess|um|uh|sort of|kind of|like),(?= )"
    r"|\b(?:um|uh|äh|ähm|sozusagen|halt)\b,? |(?<=[a-z]) (?:sort|kind) of(?= [a-z])",
    re.IGNORECASE,
)
_IN_ASIDES = ("know,", "mean,", "guess,", "um", "uh", " of", "like,", "äh", "sozus", "halt")
_SPACED = re.compile(r"\s+(?=[,.?!])")
_COMMAS = re.compile(r",(?:\s*,)+")
_TAG = re.compile(r",? (?:right|okay|yeah|correct|you know|isn't it|nicht wahr)\?$", re.IGNORECASE)
STUTTER = re.compile(
    r"\b([\w']+(?: [\w']+){0,2}),? \1\b|\b([\w']+(?: [\w']+){1,3}) [\w']{1,2} \2\b",
    re.IGNORECASE,
)
"""Words said twice in a row, or with the beginning of another between: `the lamp is u the lamp`."""
_STUTTERED = 5
"""The most words that people say twice in a row."""
_STUTTER_ONLY = re.compile(
    r"\b(?!(?:that|had|is)\b)([\w']+(?: [\w']+){0,4}),? \1\b(?!')", re.IGNORECASE
)
_IDLE = re.compile(
    r"^(?:(?:basically|essentially|obviously|of course|honestly|in fact|apparently|seriously"
    r"|literally|clearly|look|guys|by the way|as far as i know|all right|hot take"
    r"|at the end of the day|right now|funny enough|interestingly|just to clarify|to be clear"
    r"|real quick|hang on|first off|one more time),? )+(?=\w)",
    re.IGNORECASE,
)
_ASKS = (
    r"(?=(?:what|why|how|where|when|who|which|is|are|do|does|did|can|could|should|would|will|was"
    r"|what's|was|wie|warum|wo|wann|wer|welche\w?)\b)"
)
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
_CALLS = re.compile(r"^([A-Z][\w'-]+), (?=[a-z]|I\b|Bitcoin\b)")
_CALLED = re.compile(r", ([A-Z][\w'-]+)(?=[.?]$)")


def may_stutter(words: Sequence[str]) -> bool:
    """Say whether some words may be said twice in a row: all that are, and few others."""
    if any(map(eq, words, words[1:])):
        return True
    for size in range(2, _STUTTERED + 1):
        same = list(map(eq, words, words[size:]))
        if any(map(and_, same, same[1:])):
            return True
    return False


def mended(text: str) -> str:
    """Say once what an English sentence says twice in a row: `there was, there was a lamp`."""
    once = _STUTTER_ONLY.sub(r"\1", text)
    return once if once == text else _STUTTER_ONLY.sub(r"\1", once)


def shortened(text: str, asks: bool, names: Collection[str] = frozenset()) -> str:
    """Take away what leads to a question or a claim, and asides, from a sentence.

    `names` are those of the people who talk, word by word in lower case.
    """
    if " ," in text or ",," in text or " ." in text or " ?" in text:
        text = _COMMAS.sub(",", _SPACED.sub("", text))
    if any(map(text.lower().__contains__, _IN_ASIDES)):
        text = _ASIDE.sub("", text).strip()
    if ", " in text:
        for pattern in (_CALLS, _CALLED):
            text = pattern.sub(lambda call: "" if _is_name(call[1], names) else call[0], text)
    text = _IDLE.sub("", text)
    if asks:
        text = _TAG.sub(".", text)
        text = _OPINION.sub("", text)
        text = _LEADS.sub("", text, count=1) or text
        bare = _PLEASE.sub("", text, count=1)
        if bare != text:
            return bare.rstrip("?") + "."
        return text
    return _CLAIM.sub("", text, count=1)


def _is_name(word: str, names: Collection[str]) -> bool:
    return word.lower() in names or word.lower() in FIRST_NAMES
