"""Two phrases for one thing."""

from __future__ import annotations

from collections.abc import Sequence


def means_the_same(one: Sequence[str], two: Sequence[str]) -> bool:
    """Say whether two phrases, as words in lower case, are short and long for the same.

    So are `initial block download` and `ibd`, `bitcoin core` and `bitcoincore`, `e-cash` and
    `ecash`.
    """
    return _squeezed(one) == _squeezed(two) or _abbreviates(one, two) or _abbreviates(two, one)


def _squeezed(words: Sequence[str]) -> str:
    return "".join("".join(words).split("-")).removesuffix("s")


def _abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    parts = [part for word in long for part in word.split("-") if part]
    initials = "".join(part[0] for part in parts)
    return len(short) == 1 and len(parts) > 1 and short[0].removesuffix("s") == initials
