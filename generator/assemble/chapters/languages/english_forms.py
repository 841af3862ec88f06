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
