"""Phrases that announce a new topic, or deny one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.assemble.chapters.talk import Talk

_OPENING = 14
"""Words of the opening in which a phrase counts."""
_LONGEST = 4
KINDS = (
    "turn",
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
"""What a phrase can announce: a turn to a topic, a question, a reference to what the other said,
an item of a list, news, a welcome, the close, the audience, a sponsor, a story; or that it just
goes on."""


def phrase_table(cues: Mapping[str, frozenset[str]]) -> dict[str, tuple[int, ...]]:
    """Turn the lists of a language round: from phrase to the kinds it announces."""
    table: dict[str, list[int]] = {}
    for number, kind in enumerate(KINDS):
        for phrase in sorted(cues.get(kind, ())):
            table.setdefault(phrase, []).append(number)
    return {phrase: tuple(kinds) for phrase, kinds in table.items()}


def cue_features(talk: Talk, places: Sequence[int]) -> dict[str, list[float]]:
    """Say of each place which kinds of phrase stand in its opening."""
    table = phrase_table(talk.language.cues)
    first_words = {phrase.partition(" ")[0] for phrase in table}
    columns = [[0.0] * len(places) for _ in KINDS]
    for index, place in enumerate(places):
        for kind in kinds_in(opening(talk, place), table, first_words):
            columns[kind][index] = 1.0
    return {f"cue_{kind}": column for kind, column in zip(KINDS, columns, strict=True)}


def opening(talk: Talk, place: int) -> list[str]:
    """Give the first words said from a place on by one speaker, without hesitations."""
    last = talk.turns[talk.sentences[place].turn].last
    words: list[str] = []
    skip = talk.language.hesitations
    while place < last and len(words) < _OPENING:
        words += [word for word in talk.words[place] if word not in skip]
        place += 1
    return words[:_OPENING]


def kinds_in(words: list[str], table: dict[str, tuple[int, ...]], first: set[str]) -> set[int]:
    """Find which kinds of phrase stand in some words; `first` are the words that begin one."""
    found: set[int] = set()
    for start, word in enumerate(words):
        if word not in first:
            continue
        phrase = word
        if phrase in table:
            found.update(table[phrase])
        for following in words[start + 1 : start + _LONGEST]:
            phrase += " " + following
            if phrase in table:
                found.update(table[phrase])
    return found
