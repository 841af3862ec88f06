"""Singular and plural, as far as endings tell."""

from __future__ import annotations

from functools import cache


@cache
def singular(word: str) -> str:
    """Fold the plural into the singular, roughly."""
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith(("sses", "shes", "xes", "tches", "nches", "rches")):
        return word[:-2]
    if len(word) > 5 and word.endswith("oes"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
