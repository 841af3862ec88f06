"""Phrases that announce a new topic, or deny one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.assemble.chapters.features.trie import Branch, grow, phrases_in
from generator.assemble.chapters.languages import Language, language_of

KINDS = (
    "turn",
    "move",
    "ask",
    "refer",
    "list",
    "news",
    "welcome",
    "close",
    "audience",
    "ad",
    "example",
    "go_on",
)
"""What a phrase can announce: a turn to a topic, in words that may mean less or that leave no
doubt, a question, a reference to what the other said, an item of a list, news, a welcome, the
close, the audience, a sponsor, a story; or that it just goes on."""

GOES_ON = frozenset(("example", "go_on"))
"""Kinds that announce nothing new."""


def cues_in(words: Sequence[str], language: Language) -> set[str]:
    """Return the kinds of phrase that stand in some words."""
    found = phrases_in(words, _tree(language.tag))
    return {KINDS[kind] for kinds in found for kind in kinds}


def cue_features(language: Language, openings: Sequence[Sequence[str]]) -> dict[str, list[float]]:
    """Say of each opening which kinds of phrase stand in it."""
    tree = _tree(language.tag)
    columns = [[0.0] * len(openings) for _ in KINDS]
    for index, opening in enumerate(openings):
        for kinds in phrases_in(opening, tree):
            for kind in kinds:
                columns[kind][index] = 1.0
    return {f"cue_{kind}": column for kind, column in zip(KINDS, columns, strict=True)}


@cache
def _tree(tag: str) -> Branch[tuple[int, ...]]:
    """Turn the lists of a language round: from phrase to the numbers of the kinds it announces."""
    cues = language_of(tag).cues
    table: dict[str, tuple[int, ...]] = {}
    for number, kind in enumerate(KINDS):
        for phrase in sorted(cues.get(kind, ())):
            table[phrase] = (*table.get(phrase, ()), number)
    return grow(table)
