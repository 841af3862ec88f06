"""Where a host presents a guest and then begins to talk with them."""

from __future__ import annotations

import re

from generator.assemble.chapters.talk import Talk
from generator.assemble.word_sets import word_set

BONUS = 6.0
"""Log-odds that a handover adds; set by hand, as it settles the matter where it occurs."""
_NAME = r"[A-Z][\w'’.-]+(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w'’.-]+)*"
_HANDOVER = re.compile(
    rf"(?:(?:^|[,;:–—] |\b[Nn]ow |\b[Aa]nd )[Hh]ere(?:'s|’s| is| comes)"
    r"|\b[Pp]lease welcome|\b[Gg]ive it up for"
    rf"|\b[Vv]iel Spaß mit|\b[Hh]ier (?:ist|kommt)) {_NAME}[.!]$"
    r"|\b[Ww]ithout further ado\b[^?]{0,60}[.!]$|\b[Pp]lease enjoy\b[^?]{0,60}[.!]$"
    rf"|\b[Ww]elcome (?:back )?to the (?:show|podcast|program|pod)\b,? ?(?:{_NAME})?[.!]$"
    r"|\b[Vv]iel Spaß (?:mit|bei)[^?]{0,60}[.!]$"
)
_HINTS = word_set("here here's welcome give spaß hier without enjoy")
"""Words of which each such sentence has one."""


def handovers(talk: Talk) -> frozenset[int]:
    """Return the sentences that follow such words as `And now here's Ada Lovelace.`"""
    return frozenset(
        index + 1
        for index, words in enumerate(talk.words[:-1])
        if not _HINTS.isdisjoint(words) and _HANDOVER.search(talk.text(index)[-120:])
    )
