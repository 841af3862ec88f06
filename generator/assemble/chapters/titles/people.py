"""Chapters that introduce somebody, and those whose title comes from what they are for."""

from __future__ import annotations

import re

from generator.assemble.chapters.features.cues import cues_in
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.endings import says_goodbye, takes_questions
from generator.assemble.chapters.titles.labels import Labels

_BACKGROUND = re.compile(
    r"\b(?:introduce yourself|about yourself|tell us who you are|who are you\b"
    r"|your (?:own |\w+ )?(?:background|journey|origin story|path (?:in)?to|story of)"
    r"|how you (?:first |got )?(?:got |became |came )(?:started|into|interested|involved)"
    r"|how (?:did|do) you (?:first )?(?:get (?:in(?:to|terested|volved)|started|to)"
    r"|become|come to|end up|start|find yourself|wind up)\b"
    r"|how'd you (?:get into|become|end up)|what (?:got|brought) you (?:in)?to|get your start"
    r"|stell dich|stellen sie sich|wer bist du|wer sind sie|dein werdegang|ihr werdegang"
    r"|wie bist du (?:zu|dazu|in)|wie sind sie (?:zu|dazu|in))\b",
    re.IGNORECASE,
)
_NAME = r"((?:[A-Z][\w'’-]+\s){1,2}[A-Z]\w+(?:['’-]\w\w+)*)"
_ARRIVAL = re.compile(
    r"\b(?:[Hh]ere(?:'|’)s|[Hh]ere is|[Ww]elcome(?: to the \w+)?,?|[Jj]oined by"
    r"|[Gg]uest(?: today)? is|[Cc]onversation with|[Ii]ntroduce"
    rf"|[Bb]ei mir ist|[Mm]ein Gast ist|[Zz]u Gast ist) {_NAME}"
)
_OPENING_WORDS = 60
_ARRIVES_AFTER, _ASKS_BEFORE = 0.1, 0.4
"""Shares of the conversation after which a guest is another one, and an answer is no portrait."""


def opening_text(talk: Talk, first: int, last: int, words: int = _OPENING_WORDS) -> str:
    """Return the first words of a chapter, in whole sentences."""
    texts, count = [], 0
    while first < last and count < words:
        texts.append(talk.text(first))
        count += len(talk.words[first])
        first += 1
    return " ".join(texts)


def introduces(talk: Talk, first: int, last: int) -> bool:
    """Say whether a chapter opens with a welcome."""
    return "welcome" in _cues(talk, first, last)


def fixed_title(talk: Talk, first: int, last: int, labels: Labels) -> str | None:
    """Give the title of a chapter that presents a person, takes questions or says goodbye."""
    text = opening_text(talk, first, last)
    start, end = talk.sentences[0].time, talk.end
    share = (talk.sentences[first].time - start) / max(end - start, 1)
    if last == len(talk.sentences) and says_goodbye(text, end - talk.sentences[first].time, share):
        return labels.closing
    if share > 0.4 and takes_questions(talk, first, text):
        return labels.questions
    before = talk.text(first - 1) if first else ""
    arrival = _ARRIVAL.search(f"{before} {text}")
    if arrival and share > _ARRIVES_AFTER and _speaks_up(talk, first, last):
        return arrival.group(1)
    if _BACKGROUND.search(text) and share < _ASKS_BEFORE:
        name = _answering(talk, first, last)
        return labels.background.format(name=name) if name else None
    return None


def _answering(talk: Talk, first: int, last: int) -> str | None:
    """Name who says most in the turns after the one that opens a chapter."""
    turn = talk.sentences[first].turn
    turns = [t for t in talk.turns[turn + 1 : turn + 3] if t.first < last]
    if not turns:
        return None
    answer = max(turns, key=lambda t: (t.words, -t.first))
    name = talk.speeches[talk.sentences[answer.first].speech].name
    return name.split()[0] if name else None


def _speaks_up(talk: Talk, first: int, last: int) -> bool:
    """Say whether somebody who was silent so far speaks in this chapter."""
    before = {turn.speaker for turn in talk.turns if turn.first < first}
    return any(t.speaker not in before for t in talk.turns if first <= t.first < last)


def _cues(talk: Talk, first: int, last: int) -> set[str]:
    words: list[str] = []
    while first < last and len(words) < _OPENING_WORDS:
        words += talk.words[first]
        first += 1
    return cues_in(words[:_OPENING_WORDS], talk.language)
