"""Inflections of regular English verbs."""

from __future__ import annotations

from collections.abc import Iterable

_VOWELS = "aeiou"


def inflected(verbs: Iterable[str]) -> frozenset[str]:
    """Return the verbs with their forms in -s, -ed and -ing."""
    forms: set[str] = set()
    for verb in verbs:
        forms.add(verb)
        if verb.endswith("e"):
            forms |= {verb + "s", verb + "d", verb[:-1] + "ing"}
        elif verb.endswith("y") and verb[-2] not in _VOWELS:
            forms |= {verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
        elif verb.endswith(("s", "sh", "ch", "x", "z")):
            forms |= {verb + "es", verb + "ed", verb + "ing"}
        else:
            forms |= {verb + "s", verb + "ed", verb + "ing"}
            if verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS:
                forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return frozenset(forms)


def gerund(verb: str) -> str:
    """Return the form in -ing of a regular or irregular verb."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    short = len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS
    if short and verb[-3] not in _VOWELS and (len(verb) < 5 or verb in _STRESSED_LAST):
        return verb + verb[-1] + "ing"
    return verb + "ing"


_STRESSED_LAST = frozenset(("begin", "commit", "admit", "submit", "transmit", "refer", "prefer"))
