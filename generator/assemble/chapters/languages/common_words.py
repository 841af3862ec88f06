"""How usual words are in conversations of every kind, so that one alone names no topic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Common = Mapping[str, tuple[float, float]]
"""By word in the singular: the share of conversations in which it is said, as a mean over kinds
of conversations, and the share in the kind that says it least."""


@cache
def common_words(tag: str) -> Common:
    """Read what `tests/bench/chapters/common_words.py` counted; empty for other languages."""
    if tag != "en":
        return {}
    text = files("generator.assemble.chapters.languages").joinpath("common_words.en.txt")
    return parse_common_words(text.read_text("utf-8"))


def parse_common_words(text: str) -> Common:
    """Read lines such as `35 10: ask budget`: percent in the mean, at least, and words."""
    common: dict[str, tuple[float, float]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        numbers, _, words = line.partition(": ")
        mean, least = (int(number) / 100 for number in numbers.split())
        common.update(dict.fromkeys(words.split(), (mean, least)))
    return common
