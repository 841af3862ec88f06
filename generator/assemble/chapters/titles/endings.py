"""How conversations end: the audience asks, and people say goodbye."""

from __future__ import annotations

import re

from generator.assemble.chapters.talk import Talk

_CLOSES_AFTER = 0.85
"""Share of the conversation after which a farewell is the last."""
_BRIEF, _SHORT, _LONG = 90.0, 200.0, 450.0
"""Seconds of a last chapter that can be nothing else, that has a hint, and that says it plainly."""
_FAREWELL = re.compile(
    r"\b(?:(?:final|closing|parting|last) (?:thoughts?|words?|remarks?)|out of time"
    r"|(?:great|fantastic|amazing|wonderful|awesome|fascinating) (?:discussion|conversation|chat)"
    r"|thank(?:s| you)(?: all| guys)? so much"
    r"(?! for (?:your|this|the) (?:talk|presentation|answer))"
    r"|thank(?:s| you),? (?:everyone|everybody|all)\b"
    r"|thank(?:s| you) for (?:joining|coming|listening|having)"
    r"|leave it there|until next time|goodbye|auf wiederhören|danke fürs zuhören|vielen dank für"
    r"|bis zum nächsten mal)",
    re.IGNORECASE,
)
_MOVES_ON = re.compile(r"before we (?:move|go on|get|turn|dive)|on this topic", re.IGNORECASE)
_HINT = re.compile(
    r"\b(?:wrap(?:ping)? (?:it |this |things )?up|before we (?:go|end|close|wrap)|to conclude"
    r"|in conclusion|to (?:summarize|sum up)|anything else|last question|final question"
    r"|zum (?:schluss|abschluss)|letzte frage)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:audience questions?|questions?(?: here)?(?: from,?)? (?:from|for) the"
    r" (?:audience|chat|crowd|floor)|the audience (?:to ask|have)"
    r"|open (?:it )?up (?:for|to) questions"
    r"|take (?:some )?questions|q ?& ?a|q and a|any questions from|next question,? anyone"
    r"|comment and a question|thank(?:s| you)(?: very much| so much)? for (?:your|this|the)"
    r" (?:\w+ )?(?:talk|presentation)|fragen aus dem (?:publikum|chat))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:next question|(?:have|had|got) (?:a|another|one more|two) (?:\w+ )?questions?"
    r"|my (?:first|second|other) question)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:and then|later|after (?:that|this))\b[^.?!]*$", re.IGNORECASE)
"""What stands before questions that are still to come."""
_BEFORE = 4
"""Sentences before a chapter in which its question is called for."""


def says_goodbye(text: str, seconds: float, share: float) -> bool:
    """Say whether a last chapter that opens with `text` is a farewell."""
    if share < _CLOSES_AFTER:
        return False
    if seconds < _BRIEF:
        return True
    if seconds < _LONG and _FAREWELL.search(text) and not _MOVES_ON.search(text):
        return True
    return seconds < _SHORT and bool(_HINT.search(text))


def takes_questions(talk: Talk, first: int, text: str) -> bool:
    """Say whether the audience begins to ask, or goes on, in the chapter from sentence `first`."""
    call = " ".join(talk.text(s) for s in range(max(first - _BEFORE, 0), first))
    whole = f"{call} {text}"
    asked = _ASKED.search(whole)
    if asked and not _LATER.search(whole, 0, asked.start()):
        return True
    return bool(_ASKS.search(text)) and _has_audience(talk, first)


def _has_audience(talk: Talk, first: int) -> bool:
    """Say whether questions of an audience were called for, in the second half so far."""
    return any(
        "audience" in talk.words[s] and _ASKED.search(talk.text(s))
        for s in range(len(talk.sentences) // 3, first)
    )
