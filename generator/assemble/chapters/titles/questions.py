"""Questions that can stand as a title by themselves."""

from __future__ import annotations

import re

from generator.assemble.word_sets import word_set

_ASKS = re.compile(
    r"(?:^|[,;:–—-] |\b(?:so|and|but|is|well|okay|like|question|curious|wonder|wondering|then"
    r"|again),? )"
    r"((?:what|why|how|who|where|when|which)\b[^,;:?]*\?)$",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"(?:^|[,;:–—-] |\b(?:so|and|but|well|okay|like),? )"
    r"((?:is|are|can|could|does|should|will|did|was|were|has)\b[^,;:?]*\?)$",
    re.IGNORECASE,
)
_VAGUE = word_set(
    "knows know audience anyone anybody everyone everybody somebody someone guys today wants"
    " everything nothing way point name question questions answer "
    "it its that this these those they them their he she him her his there here one ones we us our"
    " i me my thing things stuff something anything going mean means kind sort yeah right um uh"
    " you're else such then same happen happens happening happened some any"
)
_VERBS = word_set(
    "is are was were do does did can could should would will don't doesn't didn't isn't aren't"
    " can't shouldn't won't has have had makes make made happens uses use"
)
_ARTICLES = word_set("the a an not")
_YOU = word_set("you your yours yourself")
_OPENERS = re.compile(
    r"^(?:what|how) (?:do you think|are you|about you|else|do you mean|'s up|is up)\b"
    r"|^(?:what's (?:up|new|going|your)|how's|who wants|who else|what kind of|can you|could you"
    r"|can i|can we|could i|do you (?:want|mean|know|think|see|guys|remember|feel|have)|are you"
    r"|did you|have you|were you|will you|is your|is everyone|was your)",
    re.IGNORECASE,
)
_LONGEST, _SHORTEST = 9, 3


def question_title(sentence: str, english: bool, early: bool) -> str | None:
    """Return the question of a sentence, where it is short and needs nothing said before.

    Questions for yes or no only count where they open the chapter (`early`).
    """
    if not english:
        return None
    text = " ".join(sentence.split())
    match = _ASKS.search(text)
    asks = match is not None
    match = match or (_YES_NO.search(text) if early else None)
    if match is None:
        return None
    question = re.sub(
        r"\b(um|uh|you know|like|sort of|kind of|actually|really|just)\b,? ", "", match.group(1)
    )
    question = re.sub(r"\b(\w+) \1\b", r"\1", question)
    words = re.findall(r"[\w'’#+./-]+", question.lower().replace("’", "'"))
    if not _SHORTEST <= len(words) <= (_LONGEST if asks else _LONGEST - 1):
        return None
    if asks and not _asks_properly(words):
        return None
    bare = [word.partition("'")[0] for word in words]
    if any(word in _VAGUE or word in _YOU for word in bare) or _OPENERS.match(question):
        return None
    if words[-1] in ("of", "to", "for", "with", "about", "in", "on", "is", "are", "like", "work?"):
        return None
    return question[0].upper() + question[1:]


def _asks_properly(words: list[str]) -> bool:
    """Tell a question from a clause such as `why it matters`: its verb comes early."""
    if "'" in words[0] or words[1] in _VERBS or (words[0] == "why" and words[1] in _ARTICLES):
        return True
    return words[0] in ("what", "which", "how", "who") and any(w in _VERBS for w in words[2:4])
