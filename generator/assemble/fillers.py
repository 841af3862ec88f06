"""Mark what a clean reading leaves out: hesitations, empty asides, stutters.

Words are never removed here. A wrong mark costs a reader meaning and a missing one costs
nothing but patience, so every rule asks for evidence and passes over what may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.assemble.filler_words import LANGUAGES, FillerWords
from generator.assemble.spoken_words import Spoken, spoken_words
from generator.assemble.stutters import find_stutters

Range = tuple[int, int]

_SENTENCE_END = re.compile(r"[.?!…。？！]")


def find_fillers(text: str, language: str = "en") -> tuple[Range, ...]:
    """Return half-open ranges of `text` that a clean reading leaves out, in order, never touching.

    `language` is a BCP 47 tag; English, German and French are known, for others nothing is
    marked. A text that is all filler is left whole. Punctuation goes with the words, so that
    what is left reads as a sentence; a sentence may then begin in lower case.
    """
    tables = LANGUAGES.get(re.split(r"[-_]", language.lower())[0])
    if tables is None:
        return ()
    words = spoken_words(text)
    dropped = [False] * len(words)
    for index in _hesitations(words, tables):
        dropped[index] = True
    find_stutters(words, dropped, tables)
    if all(dropped):
        return ()
    return tuple(_ranges(text, words, dropped, tables))


def _hesitations(words: list[Spoken], tables: FillerWords) -> Iterator[int]:
    for index, word in enumerate(words):
        if word.lower in tables.hesitations:
            if not (word.text.isupper() and len(word.text) > 1) and not _quoted(words, index):
                yield index
            continue
        for aside in tables.asides:
            if word.lower == aside[0] and _stands_apart(words, index, aside, tables):
                yield from range(index, index + len(aside))


def _quoted(words: list[Spoken], index: int) -> bool:
    """Tell a word that is spoken of, as in `he said "um"`, and `uh oh`, `uh huh`."""
    word = words[index]
    if word.before[-1:] in "\"'“‘«" and word.before and word.after[:1] in "\"'”’».,?!":
        return word.after.strip(".,?!")[:1] in "\"'”’»" and bool(word.after.strip(".,?! "))
    following = words[index + 1].lower if index + 1 < len(words) else ""
    return following in ("oh", "huh", "hum")


def _stands_apart(
    words: list[Spoken], index: int, aside: tuple[str, ...], tables: FillerWords
) -> bool:
    last = index + len(aside) - 1
    if last >= len(words) or tuple(w.lower for w in words[index : last + 1]) != aside:
        return False
    if any(words[i].after.strip() for i in range(index, last)):
        return False
    before = words[index].before
    opened = (
        index == 0
        or "," in before
        or _SENTENCE_END.search(before) is not None
        or words[index - 1].lower in tables.hesitations
    )
    after = words[last].after
    closed = after.startswith(",") or (after.startswith(".") and "," in before)
    return opened and closed


def _ranges(
    text: str, words: list[Spoken], dropped: list[bool], tables: FillerWords
) -> Iterator[Range]:
    index = 0
    while index < len(words):
        if not dropped[index]:
            index += 1
            continue
        first = index
        while index < len(words) and dropped[index]:
            index += 1
        found = _range(text, words, first, index - 1, tables)
        if found:
            yield found


def _range(
    text: str, words: list[Spoken], first: int, last: int, tables: FillerWords
) -> Range | None:
    before, after = words[first].before, words[last].after
    start, end = words[first].start, words[last].end
    following = words[last + 1] if last + 1 < len(words) else None
    opens = first == 0 or before.strip() not in ("", ",")
    if opens and following is None:
        return (words[first - 1].end + len(before.rstrip()), len(text.rstrip()))
    if opens and following is not None:
        closing = re.match(r"[,.?!…;:]*\s*", after)
        return (start, end + (closing.end() if closing else 0))
    previous = words[first - 1]
    if following is None or after.strip() not in ("", ","):
        return (previous.end, end)
    if "," in before + after and _keeps_comma(previous, words[first], following, after, tables):
        return (previous.end, end) if after.startswith(",") else (previous.end + 1, end)
    return (previous.end, end + after.count(","))


def _keeps_comma(
    previous: Spoken, dropped: Spoken, following: Spoken, after: str, tables: FillerWords
) -> bool:
    """Tell whether a comma reads well between the words around what goes."""
    if "," not in after and dropped.lower not in tables.hesitations:
        return False
    linking = tables.stutters | tables.doubles | tables.clause_starters | tables.subjects
    return following.lower in tables.clause_starters and previous.lower not in linking
