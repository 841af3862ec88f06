"""Topics that a sentence announces: `the difference between …`, `talk about making …`."""

from __future__ import annotations

import re

from generator.assemble.word_sets import word_set

_ANNOUNCES = (
    r"(?:talk(?:ing)? (?:\w+ )?about|discuss(?:ing)?|tell (?:me|us|people) about|explain"
    r"|describe|cover"
    r"|overview of|questions? (?:of|about|on|around)|curious about|idea of|notion of|ask (?:you"
    r" )?about"
    r"|move on to|moving on to|get into|getting into|dive into|dig into|start with|go over"
    r"|go into|topic (?:is|of|being)|through|learn about|hear about|turn to|switch to|address"
    r"|process of|challenges? of|problem of|thoughts on|take on|view on|touch on|up is|one is)"
)
_HEADS = (
    r"(?:differences?|distinctions?|relationship|connection|interaction|mechanics|history|future"
    r"|role"
    r"|state|status|importance|advantages?|benefits?|downsides?|upsides?|drawbacks?|risks?|dangers?"
    r"|costs?|challenges?|problems?|case|arguments?|motivations?|purpose|origins?|evolution|impact"
    r"|implications|implementation|design|power|limits|limitations|trade-?offs?|need|basics"
    r"|structure|economics|ethics|meaning|nature|lack|rise|fall|value|security|privacy|concept|idea"
    r"|politics|adoption|incentives|criticisms?|consequences|source|art|goals?|requirements|rules"
    r"|types|kinds|uses|life|world|philosophy|culture|properties|effects?)"
)
_TOPIC = re.compile(
    rf"\b{_ANNOUNCES} (?:the |an? |some |some of the |our |your )?"
    rf"((?:[\w'-]+ ){{0,3}}[\w'-]+ (?:of|between|for|behind|against|versus|vs\.?|in|with|on"
    rf"|around) [^,.;:?!–—]+)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    rf"\b(?:the|an?|some|some of the|what are|what's) ((?:[a-z-]+ )?{_HEADS} (?:of|between|for"
    rf"|behind|against) [^,.;:?!–—]+)",
    re.IGNORECASE,
)
_GERUND = re.compile(rf"\b{_ANNOUNCES} ([a-z-]+ing) ([^,.;:?!–—]+)", re.IGNORECASE)
_WAY = re.compile(
    r"\b(?:an?|one|another|first|second|third|the|other|main|some|few|best|different) ways?"
    r" (?:that )?"
    r"((?!to |of |you |we |i |it |they |he |she |this |in |is |that )[\w-]+(?: [\w-]+)? [\w-]+"
    r" [^,.;:?!–—]+)",
    re.IGNORECASE,
)
_WAYS_TO = re.compile(
    r"\b(?:another|first|second|third|the best|other|different|some|many|several) ways? to"
    r" (?P<verb>[a-z]+) (?P<rest>[^,.;:?!–—]+)",
    re.IGNORECASE,
)
_NOT_NOUNS = word_set(
    "is are was were be do does did have has had can could will would should that which who what"
    " how"
    " why where when if it you we they i he she this these those there not so just then going want"
    " wanted about talk"
)


def announced(sentence: str, verbs: frozenset[str]) -> list[tuple[str, str]]:
    """Return the topics that a cleaned sentence announces, with their kind."""
    lower = sentence.lower()
    found: list[tuple[str, str]] = []
    for match in _RELATED.finditer(sentence):
        found.append((match[1], "topic"))
    for match in _TOPIC.finditer(sentence):
        head = re.split(
            r" (?:of|between|for|behind|against|versus|vs\.?|in|with|on|around) ", match[1]
        )[0]
        words = head.lower().split()
        if not any(word in _NOT_NOUNS or word in _STARTS for word in words) and words[-1] not in (
            "one",
            "some",
        ):
            found.append((match[1], "topic"))
    for match in _GERUND.finditer(sentence):
        if match[1].lower() not in _VAGUE_DOING:
            found.append((f"{match[1]} {match[2]}", "clause"))
    if " way" in lower:
        for match in _WAYS_TO.finditer(sentence):
            if match["verb"].lower() in verbs:
                found.append((f"ways to {match['verb']} {match['rest']}", "topic"))
        for match in _WAY.finditer(sentence):
            words = match[1].lower().split()
            if any(word in verbs for word in words[1:3]):
                found.append(("how " + match[1], "clause"))
    return found


_STARTS = word_set("start starts started stop move go goes looking")
_VAGUE_DOING = word_set(
    "something anything everything nothing thing being having going getting doing saying talking"
    " making interesting exciting amazing king trying thinking following coming looking seeing"
    " existing upcoming remaining ongoing"
)
