"""Find words and short phrases that a speaker began again."""

from __future__ import annotations

from generator.assemble.filler_words import FillerWords
from generator.assemble.spoken_words import Spoken

_LONGEST_PHRASE = 4
_MEANT = frozenset({"thank", "thanks", "bye", "please", "very", "really", "again"})
"""Words whose repetition is meant, alone or in a phrase."""


def find_stutters(words: list[Spoken], dropped: list[bool], tables: FillerWords) -> None:
    """Mark in `dropped` every later copy of what is said twice; the first copy stays.

    Words already dropped between two copies count as part of the stutter.
    """
    kept = [index for index in range(len(words)) if not dropped[index]]
    place = 0
    while place < len(kept):
        length, copies = _repetition(words, kept, place, tables)
        if copies < 2:
            place += 1
            continue
        end = place + length * copies
        for index in range(kept[place + length - 1] + 1, kept[end - 1] + 1):
            dropped[index] = True
        # The phrase that stays may itself begin a longer repetition: a hundred, a hundred
        # billion, a hundred billion.
        del kept[place + length : end]
        place += 0 if length > 1 or copies > 1 else 1
        if not _repetition(words, kept, place, tables)[1] > 1:
            place += 1


def _repetition(
    words: list[Spoken], kept: list[int], place: int, tables: FillerWords
) -> tuple[int, int]:
    """Return length in words and number of copies of the phrase that starts at `place`."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        copies = 1
        while _same(words, kept, place, place + copies * length, length):
            copies += 1
        if copies > 1 and _unmeant(words, kept, place, length, copies, tables):
            return length, copies
    return 1, 1


def _same(words: list[Spoken], kept: list[int], left: int, right: int, length: int) -> bool:
    if right + length > len(kept):
        return False
    if any(words[kept[left + i]].lower != words[kept[right + i]].lower for i in range(length)):
        return False
    return all(_gap_allows(words, kept, right + i - 1, comma=i == 0) for i in range(length))


def _gap_allows(words: list[Spoken], kept: list[int], place: int, *, comma: bool) -> bool:
    """Tell whether only a space, or a comma where one may be, follows the word at `place`."""
    gap = words[kept[place]].after.strip()
    return gap == "" or (comma and gap == ",")


def _unmeant(
    words: list[Spoken],
    kept: list[int],
    place: int,
    length: int,
    copies: int,
    tables: FillerWords,
) -> bool:
    phrase = [words[kept[place + i]] for i in range(length)]
    if any(word.lower in _MEANT or word.text.isdigit() for word in phrase):
        return False
    commas = "," in words[kept[place + length - 1]].after
    end = place + length * copies
    follows = words[kept[end - 1]].after.strip() == "" and end < len(kept)
    if length > 1:
        little = tables.stutters | tables.subjects
        return commas and follows and any(word.lower in little for word in phrase)
    word = phrase[0].lower
    if not follows:
        return False
    if not commas:
        return word in tables.doubles
    if word in tables.stutters:
        return True
    return word in tables.subjects and (copies > 2 or _opens_clause(words, kept, place, tables))


def _opens_clause(words: list[Spoken], kept: list[int], place: int, tables: FillerWords) -> bool:
    if place == 0:
        return True
    previous = words[kept[place - 1]]
    return bool(previous.after.strip()) or previous.lower in tables.clause_starters
