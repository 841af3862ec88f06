"""Take away what stands in front of a question and only leads to it."""

from __future__ import annotations

import re
from collections.abc import Collection

_OPENER = re.compile(
    r"(?:and|so|but|well|okay|ok|now(?! that)|then|right|yeah|yes|um|uh|like|also|anyway|alright"
    r"|you know|i mean|of course|for example|I guess|just|to ask"
    r"|und|also|aber|ja|na ja|okay|gut|nun|et|alors|donc|mais|bon|euh|pero|y|entonces|bueno)"
    r"\b(?:,?\s+)(?=\S)",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^.*?\b(?:question(?: then)? (?:is|was|would be)|die Frage ist|la question est)\b[,:]?\s+",
    re.IGNORECASE,
)
_EXCUSE = re.compile(
    r"^(?:I don['’]t know|I['’]m not sure|a bit of an? |this is an? |it['’]s an? )[^,?]*,\s*but\s+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",\s+(?:and\s+|or\s+|but\s+|so\s+)?")


def without_lead(sentence: str, question_words: Collection[str], longest: int) -> str:
    """Return a question without `So`, `Well, the question is`, … and with a capital in front.

    One of more than `longest` words begins with its last clause that asks, if there is one.
    """
    text = sentence.strip().strip('"“”„«»¿ ')
    for lead in (_ANNOUNCED, _EXCUSE):
        text = lead.sub("", text, count=1)
    while match := _OPENER.match(text):
        rest = text[match.end() :]
        if len(rest.split()) < 3:
            break
        text = rest
    if len(text.split()) > longest:
        text = _last_clause(text, question_words)
    return text[:1].upper() + text[1:]


def _last_clause(text: str, question_words: Collection[str]) -> str:
    for match in reversed(list(_CLAUSE.finditer(text))):
        rest = text[match.end() :]
        first = re.split(r"[\s'’]", rest, maxsplit=1)[0].lower()
        if first in question_words and len(rest.split()) > 4:
            return rest
    return text
