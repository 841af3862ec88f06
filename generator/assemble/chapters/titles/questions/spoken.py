"""Speech without what nobody would write: fillers, hedges, stutters."""

from __future__ import annotations

import re

_QUOTES = re.compile(r"[`“”\"*_]+(?=\W|$)|(?:(?<=\W)|^)[`“”\"*_]+")
_ASIDE = re.compile(r" ?\([^()]*\)")
_FILLERS = re.compile(
    r",? ?\b(?:um|uh|er|erm|hmm|(?<!do )(?<!did )(?<!if )(?<!let )you know|i mean|i guess|i suppose"
    r"|i think|i don't know|let's say|sort of|(?<!what )(?<!this )(?<!that )kind of|kinda"
    r"|actually|really|basically|essentially|exactly|maybe|perhaps|obviously|simply"
    r"|fundamentally|potentially|of course|if you will|so to speak|quote unquote"
    r"|in your (?:opinion|view|mind|experience|words|own words)|from your (?:perspective|view)"
    r"|for (?:the )?(?:listeners|audience|us humans|us|me|people listening))\b,?(?= |\?|$)",
    re.IGNORECASE,
)
_JUST = re.compile(r"\b(?:just|even|all of|a bunch of|a lot of|a couple of) ", re.IGNORECASE)
_LIKE = re.compile(
    r", like\b,?|\b(so|and|but|or|is|are|was|how|what|why|where|when|just|do|does|of|to|then|well"
    r"|question|with|about|the|that),? like\b,?(?! (?:that|this|to)\b)|^like\b,?",
    re.IGNORECASE,
)
_NOW = re.compile(
    r",? \b(?:right now|now|today|nowadays|these days|at (?:this|that) (?:point|moment|time|stage)"
    r"|at the (?:moment|time)|at all|currently|in general|in practice|in (?:the|a) \w+ sense"
    r"|as well|again|still|so far|to begin with|by the way|for example|in detail"
    r"|under the hood)\b(?! that)",
    re.IGNORECASE,
)
_THINK = re.compile(
    r" (?:do|would|did) you (?:guys |folks |all )?(?:think|say|feel|see|believe|imagine|suppose)"
    r"(?: that)?(?= (?!about|of|to|at|is your)\w)",
    re.IGNORECASE,
)
_BIT = re.compile(
    r" (?:just )?(?:a )?(?:little |tiny )?(?:bit|little)(?: more)?(?= (?:about|on|into|how|why"
    r"|what)\b)"
    r"| (?:some )?more (?=about\b)",
    re.IGNORECASE,
)
_STUTTER = re.compile(r"\b([\w']+(?: [\w']+)?),? (?=\1\b)", re.IGNORECASE)


def clean(sentence: str) -> str:
    """Return a sentence without fillers, hedges and stutters, on one line."""
    text = " ".join(sentence.replace("’", "'").split())
    if not text.isascii() or "`" in text or '"' in text or "*" in text:
        text = _QUOTES.sub("", text)
    if "(" in text:
        text = _ASIDE.sub("", text)
    text = _FILLERS.sub("", text)
    text = _LIKE.sub(r"\1", text)
    text = _BIT.sub("", text)
    text = _THINK.sub("", text)
    text = _NOW.sub("", text)
    text = _JUST.sub("", text)
    return _STUTTER.sub("", text).strip(" ,")
