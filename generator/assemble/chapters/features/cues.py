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
    """Say of each place which kinds of phrase stand in its opening, and how it opens."""
    table = phrase_table(talk.language.cues)
    first_words = {phrase.partition(" ")[0] for phrase in table}
    columns = [[0.0] * len(places) for _ in KINDS]
    pronoun, listening = [0.0] * len(places), [0.0] * len(places)
    language = talk.language
    for index, place in enumerate(places):
        words = opening(talk, place)
        for kind in _kinds(words, table, first_words):
            columns[kind][index] = 1.0
        lead = _after_listening(words, language.backchannels)
        listening[index] = min(lead, 4) / 4
        if lead < len(words) and words[lead] in language.pronouns:
            pronoun[index] = 1.0
    names = {f"cue_{kind}": column for kind, column in zip(KINDS, columns, strict=True)}
    return {**names, "pronoun": pronoun, "listening": listening}


def opening(talk: Talk, place: int) -> list[str]:
    """Give the first words said from a place on by one speaker, without hesitations."""
    last = talk.turns[talk.sentences[place].turn].last
    words: list[str] = []
    skip = talk.language.hesitations
    while place < last and len(words) < _OPENING:
        words += [word for word in talk.words[place] if word not in skip]
        place += 1
    return words[:_OPENING]


def _kinds(words: list[str], table: dict[str, tuple[int, ...]], first: set[str]) -> set[int]:
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


def _after_listening(words: list[str], backchannels: frozenset[str]) -> int:
    for index, word in enumerate(words):
        if word not in backchannels:
            return index
    return len(words)
