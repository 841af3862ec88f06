"""What the opening of a chapter turns to: `next up is …`, `let's talk about …`, `what is …`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.assemble.chapters.titles.kinds import ADJECTIVE, NOUN, NUMBER
from generator.assemble.chapters.titles.words import Words

_WINDOW = 150
"""Tokens of a chapter in which it says what it turns to."""
_LONGEST = 5
_ITEMS = (
    r"(?:one|thing|topic|item|question|point|section|subject|part|piece|step|up|change|feature"
    r"|improvement|pr|chapter|story|issue|reason|thread|project|thema|punkt|frage)"
)
_ORDINALS = (
    r"(?:first|second|third|fourth|fifth|next|last|final|other|another|main|big|erste|zweite"
    r"|dritte|nächste|letzte)"
)
_TURNS = (
    # talk about …, ask you about …, thoughts on …
    r"(?:talk|talking|talked|chat|speak|speaking|hear|learn|asks?|ask \w+|asking|questions?"
    r"|tell \w+|curious|thoughts?|opinion|wonder(?:ing)?|focus|story|excited|interested"
    r"|think(?:ing)?|bring|brought|reden|sprechen|frage)(?: \w+){0,2}?"
    r" (?:about|on|through|up|über|von|zu|nach)"
    # move on to …, dive into …, start with …
    r"|(?:mov(?:e|ing)|jump(?:ing)?|switch(?:ing)?|turn(?:ing)?|go(?:ing)?|get(?:ting)?|div(?:e|ing)"
    r"|dig(?:ging)?|segue|transition|shift|back|start(?:ing)?|begin|beginning|continue|over|on|kommen"
    r"|kommt|zurück)(?: \w+){0,2}? (?:to|into|on|with|from|zu|zum|zur|auf|mit)"
    r"|let's|explain|describe|define|discuss(?:ing)?|cover(?:ing)?|address|mention"
    # the next point is …, next up, …
    rf"|{_ORDINALS}(?: \w+){{0,4}}? (?:is|was|are|would be|ist|wäre|\|)"
    rf"|{_ITEMS}(?: (?:here|today|number \w+))? (?:is|are|was|would be|ist)"
)
_PATTERNS = {
    "turns": _TURNS,
    "named": r"called|named|known as|termed|dubbed|genannt|namens|heißt",
    "what": (
        r"what(?:'s| is| are| was| were| about| does)|who (?:is|are)"
        r"|(?:how|why) (?:do|does|did|is|are|about)|was (?:ist|sind)|wie (?:funktioniert|ist)"
    ),
}
_PASSED = (
    r"(?:to|on|into|with|the|an?|this|that|these|those|your|our|some|of|all|sort|kind|like|just|maybe|um|uh|then"
    r"|now|about|actually|really|basically|what|is|it's|called|more|how|why|my|his|its|their"
    r"|little|bit|you|know|thing|concept|idea|notion|topic|subject|question|der|die|das|den|dem"
    r"|ein|eine|einen|dein|deine|ihre?)"
)
_CUES = {
    cue: re.compile(rf"(?<![\w'-])(?:{pattern})[ |]+(?:{_PASSED}[ |]+){{0,6}}(?=(\S))")
    for cue, pattern in _PATTERNS.items()
}
_ALONE = re.compile(
    r"(?:^|\| )(?:(?:okay|ok|so|yeah|right|alright|well|and|now|great|cool|next|then|um|uh|yes|but"
    r"|anyway|good|sure|nice|exactly|or|the|an?|maybe|first|perfect|awesome|also)[ |]+)*(?=(\S))"
)
"""What a piece of speech begins with that may go on with nothing but a name."""


class Target(NamedTuple):
    """What the opening turns to, in tokens."""

    start: int
    end: int
    cue: str


def targets_of(words: Words, start: int, end: int) -> list[Target]:
    """Return what is turned to at the beginning of tokens `start` to before `end`."""
    end = min(end, start + _WINDOW)
    kinds = words.kinds
    pieces = [("| " if kinds[i].isupper() else "") + words.lowers[i] for i in range(start, end)]
    text = " ".join(pieces).removeprefix("| ") + " |"
    edges = list(accumulate((len(piece) + 1 for piece in pieces), initial=0))
    shift = 2 if pieces and pieces[0].startswith("| ") else 0
    found = []
    for cue, pattern in (*_CUES.items(), ("alone", _ALONE)):
        for match in pattern.finditer(text):
            token = start + bisect_right(edges, match.start(1) + shift) - 1
            last = _end_of_phrase(words, token, end)
            stops = last == len(kinds) or kinds[last].isupper()
            if last and (cue != "alone" or stops):
                found.append(Target(token, last, cue))
    return found


def _end_of_phrase(words: Words, token: int, end: int) -> int:
    """Give the token after the noun, with its adjectives, that begins at a token; else 0."""
    last = 0
    for place in range(token, min(end, token + _LONGEST)):
        kind = words.kinds[place]
        if place > token and kind.isupper():
            break
        kind = kind.lower()
        if kind == NOUN or (kind == NUMBER and last):
            last = place + 1
        elif kind != ADJECTIVE:
            break
    return last


def turned_to(
    targets: Sequence[Target], start: int, size: int, uses: Sequence[int]
) -> dict[str, float]:
    """Say how soon after the `start` of its chapter a phrase is turned to, by cue: from 1 to 0."""
    told = dict.fromkeys(_CUES, 0.0)
    for target in targets:
        if target.cue in told and target.end <= target.start + size and target.start in uses:
            near = 1 - (target.start - start) / _WINDOW
            told[target.cue] = max(told[target.cue], near)
    return told
