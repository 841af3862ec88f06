"""Questions of the opening that can stand as a title by themselves, whole or shortened."""

from __future__ import annotations

import re
from functools import cache

from generator.assemble.chapters.languages.english_forms import gerund
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
_FILLERS = re.compile(
    r"\b(?:um|uh|(?<!do )(?<!did )(?<!if )you know|like|sort of|kind of|actually|really|just"
    r"|basically|maybe"
    r"|(?:do|would) you (?:guys )?(?:think|say)(?! about)(?= (?:is|are|was|will|would)\b))\b,? ?",
    re.IGNORECASE,
)
_STUTTER = re.compile(r"\b([\w']+)(?:,? \1\b)+", re.IGNORECASE)
_VAGUE = word_set(
    "knows know audience anyone anybody everyone everybody somebody someone guys today wants"
    " everything nothing way point name question questions answer "
    "it its that this these those they them their he she him her his there here ones we us our"
    " i me my thing things stuff something anything going mean means kind sort yeah right um uh"
    " you're whole shit fuck fucking crap damn hell else such then same happen happens happening"
    " happened some any"
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
_DANGLING = word_set("of to for with about in on is are like and or the a an from by at as")
_LONGEST, _SHORTEST = 9, 3
_WORD = re.compile(r"[\w'’#+./-]+")
_BACK_TO = word_set("the this that which another first second last other no every each")
_CLAUSE = re.compile(
    r"\b(?:about|into|explain|describe|understand|understanding|discuss|curious|wonder|wondering"
    r"|(?:tell|show) (?:me|us|people)|hear|explore|on|of) "
    r"((?:how|why|where|when) (?!about|else|if|not|much|many|come)[^,.;:?!–—]+)",
    re.IGNORECASE,
)
_HOW_ONE = re.compile(
    r"\bhow (?:do|would|can|could|should) (?:you|we|one|people|i) ([\w-]+ [^,.;:?!–—]+)\?$",
    re.IGNORECASE,
)
_HOW_TO = re.compile(r"\b(how to [\w-]+ [^,.;:?!–—]+)", re.IGNORECASE)
_TAKES = re.compile(r"\bwhat(?:'s| does)? it takes? (to [\w-]+ [^,.;:?!–—]+)", re.IGNORECASE)
_LIKE_TO = re.compile(
    r"\bwhat(?:'s| is| was| it's| it is| it was) (?:it )?like (?:for you )?to ([\w-]+)"
    r" ([^,.;:?!–—]+)",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"\b(?:talk(?:ing)? about|discuss(?:ing)?|curious about|question (?:about|of|on)|idea of"
    r"|process of|challenges? of|moving on to|let's get into) ([\w-]+ing) ([^,.;:?!–—]+)",
    re.IGNORECASE,
)
_OPINIONS = word_set(
    "see feel think view imagine find know mean like say describe explain understand want guys get"
    " go do have remember respond react talk come make deal be keep"
)
_CUT = re.compile(
    r" (?:and|or|but|in terms of|in the context of|because|so|when|if|as|from what|that|which|who"
    r"|before|after|while|right|today|now|in general|at all|these days|in your|for you)\b.*$",
    re.IGNORECASE,
)

_LAST_PLACE = re.compile(
    r" (?:in|for|with|from|at|on|of|about|by) (?!.* (?:in|for|with|from|at|on|of|about|by) )"
)


def question_title(
    sentence: str, english: bool, early: bool, verbs: frozenset[str] = frozenset()
) -> str | None:
    """Return the question of a sentence, where it is short and needs nothing said before.

    Questions for yes or no only count where they open the chapter (`early`).
    """
    if not english:
        return None
    text = _clean(sentence)
    match = _last_question(_ASKS, text)
    asks = match is not None
    match = match or (_YES_NO.search(text) if early else None)
    if match is None:
        return None
    question = match.group(1)
    words = _words(question)
    if not _SHORTEST <= len(words) <= (_LONGEST if asks else _LONGEST - 1):
        return None
    if asks and not (_asks_properly(words) or (words[0] == "who" and words[1] in verbs)):
        return None
    if not _clear(words) or _OPENERS.match(question):
        return None
    if words[-1] in _DANGLING:
        return None
    return question[0].upper() + question[1:]


def clause_title(sentence: str, english: bool, verbs: frozenset[str]) -> str | None:
    """Return a topic made of a longer question: `how to …`, `how … works`, `what it takes to …`."""
    if not english:
        return None
    text = _clean(sentence)
    if match := _HOW_ONE.search(text):
        first = match.group(1).partition(" ")[0].lower()
        if first in verbs and first not in _OPINIONS:
            return _topic("how to " + match.group(1))
    if match := _TAKES.search(text):
        return _topic("what it takes " + match.group(1))
    for match in _LIKE_TO.finditer(text):
        if match.group(1).lower() in verbs - _OPINIONS | {"do", "be"}:
            return _topic(gerund(match.group(1).lower()) + " " + match.group(2), 2)
    for match in _GERUND.finditer(text):
        verb = match.group(1).lower()
        if verb not in _OPINIONS and verb in _gerunds(verbs):
            return _topic(match.group(1) + " " + match.group(2), 2)
    for match in _HOW_TO.finditer(text):
        if match.group(1).split()[2].lower() in (verbs - _OPINIONS) | {"do"}:
            return _topic(match.group(1))
    for match in _CLAUSE.finditer(text):
        words = _words(match.group(1))
        if len(words) > 2 and words[1] not in _VERBS and words[1] != "to" and words[2] != "to":
            topic = _topic(match.group(1))
            if topic and any(w in verbs or w in _VERBS for w in _words(topic)[2:]):
                return topic
    return None


@cache
def _gerunds(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(gerund(verb) for verb in verbs - _OPINIONS if not verb.endswith("ing"))


def _topic(clause: str, shortest: int = _SHORTEST) -> str | None:
    """Cut a clause where it goes on, and take it if it is whole and clear."""
    clause = clause.rstrip("?. ")
    words = _words(clause)
    if len(words) > _LONGEST - 2:
        clause = _CUT.sub("", clause)
    while len(words := _words(clause)) > _LONGEST - 1 and (match := _LAST_PLACE.search(clause)):
        clause = clause[: match.start()]
    if not shortest < len(words) <= _LONGEST or words[-1] in _DANGLING or not _clear(words):
        return None
    return clause[0].upper() + clause[1:]


def _last_question(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Find the last question, as in `which is: what is a blockchain?`."""
    found = None
    position = 0
    while match := pattern.search(text, position):
        found, position = match, match.start(1) + 1
    return found


def _clean(sentence: str) -> str:
    text = " ".join(sentence.split())
    return _STUTTER.sub(r"\1", _FILLERS.sub("", text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'").rstrip("?."))


def _clear(words: list[str]) -> bool:
    """Say whether no word points to what is not in the title."""
    bare = [word.partition("'")[0] for word in words]
    takes = bare[:3] == ["what", "it", "takes"]
    for number, word in enumerate(bare):
        # `it` that stands for what follows, as in `Why is it hard to estimate fees?`
        ahead = word == "it" and number > 1 and "to" in bare[number + 1 : number + 3]
        if (word in _VAGUE and not (takes and number == 1) and not ahead) or word in _YOU:
            return False
        if word == "one" and (number + 1 == len(bare) or bare[number - 1] in _BACK_TO):
            return False
    return True


def _asks_properly(words: list[str]) -> bool:
    """Tell a question from a clause such as `why it matters`: its verb comes early."""
    if "'" in words[0] or words[1] in _VERBS or (words[0] == "why" and words[1] in _ARTICLES):
        return True
    return words[0] in ("what", "which", "how", "who") and any(w in _VERBS for w in words[2:4])
