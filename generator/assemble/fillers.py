"""Mark what a clean reading leaves out: hesitations, empty asides, stutters.

No word is removed here. A wrong mark costs the reader a meaning and a missing one only a little
patience, so every rule asks for evidence and passes over whatever may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count

from generator.assemble.filler_words import LANGUAGES, FillerWords
from generator.assemble.spoken_words import SpokenWords
from generator.assemble.stutters import find_stutters

Range = tuple[int, int]

_PLAIN_GAPS = ("", ",")
_CLOSING = re.compile(r"[,.?!…;:]*")
_OPENING_QUOTES = "\"'“‘«„("
_CLOSING_QUOTES = "\"'”’»“)"
_NOT_HESITATIONS = frozenset({"uh huh", "uh oh", "um hum", "er doctor"})


# The preview asks again and again for the same paragraphs.
@lru_cache(maxsize=2048)
def find_fillers(text: str, language: str = "en") -> tuple[Range, ...]:
    """Return half-open ranges of `text` that a clean reading leaves out, in order, apart.

    `language` is a BCP 47 tag; English, German and French are known, for others nothing is
    marked. A text that is all filler is left whole. Commas and stops go with the words, so that
    what is left is well pointed, but its first letter may be a small one.
    """
    tables = LANGUAGES.get(re.split(r"[-_]", language.lower())[0])
    if tables is None:
        return ()
    words = SpokenWords(text)
    dropped = [False] * len(words.words)
    for index in _hesitations(words, tables):
        dropped[index] = True
    find_stutters(words, dropped, tables)
    if True not in dropped or all(dropped):
        return ()
    return tuple(_ranges(words, dropped, tables))


def _hesitations(words: SpokenWords, tables: FillerWords) -> Iterator[int]:
    marked = tables.hesitations.union(aside[0] for aside in tables.asides)
    for index in compress(count(), map(marked.__contains__, words.lower)):
        if words.lower[index] in tables.hesitations:
            if not _meant(words, index):
                yield index
        else:
            for aside in tables.asides:
                if _stands_apart(words, index, aside, tables):
                    yield from range(index, index + len(aside))


def _meant(words: SpokenWords, index: int) -> bool:
    """Tell the emergency room, `uh oh`, and a hesitation that is quoted: `he said "um"`."""
    word = words.words[index]
    if word.isupper() and len(word) > 1:
        return True
    if " ".join(words.lower[index : index + 2]) in _NOT_HESITATIONS:
        return True
    before, after = words.gaps[index], words.gaps[index + 1].lstrip(",.?!…")
    return before[-1:] in tuple(_OPENING_QUOTES) and after[:1] in tuple(_CLOSING_QUOTES)


def _stands_apart(
    words: SpokenWords, index: int, aside: tuple[str, ...], tables: FillerWords
) -> bool:
    end = index + len(aside)
    if tuple(words.lower[index:end]) != aside:
        return False
    if any(gap.strip() for gap in words.gaps[index + 1 : end]):
        return False
    before, after = words.gaps[index].strip(), words.gaps[end].strip()
    opened = index == 0 or before != "" or words.lower[index - 1] in tables.hesitations
    return opened and (after == "," or (after == "." and before == ","))


def _ranges(words: SpokenWords, dropped: list[bool], tables: FillerWords) -> Iterator[Range]:
    stop = 0
    while True in dropped[stop:]:
        first = dropped.index(True, stop)
        stop = dropped.index(False, first) if False in dropped[first:] else len(dropped)
        yield _range(words, first, stop - 1, tables)


def _range(words: SpokenWords, first: int, last: int, tables: FillerWords) -> Range:
    """Return the range of the dropped words `first` to `last` with their punctuation."""
    before, after = words.gaps[first], words.gaps[last + 1]
    end = words.ends[last]
    opens = first == 0 or before.strip() not in _PLAIN_GAPS
    if last + 1 == len(words.words):
        if opens:  # the last sentence was nothing else
            closing = _CLOSING.match(after)
            kept = words.ends[first - 1] + len(before.rstrip())
            return kept, end + (closing.end() if closing else 0)
        return words.ends[first - 1], end
    if opens:
        closing = _CLOSING.match(after)
        stop = closing.end() if closing else 0
        spaces = len(after[stop:]) - len(after[stop:].lstrip())
        return words.starts[first], end + stop + spaces
    start = words.ends[first - 1]
    if after.strip() not in _PLAIN_GAPS or "," not in before + after:
        return start, end
    if _keeps_comma(words, first, last, tables):
        return (start, end) if "," in after else (start + 1 + before.index(","), end)
    return start, end + after.find(",") + 1


def _keeps_comma(words: SpokenWords, first: int, last: int, tables: FillerWords) -> bool:
    """Tell whether the words around what goes read better with a comma between them.

    A stutter brings its own comma along; a hesitation may stand where one belongs.
    """
    if "," not in words.gaps[last + 1] and words.lower[last] not in tables.hesitations:
        return False
    previous, following = words.lower[first - 1], words.lower[last + 1]
    if following not in tables.subjects:
        return False
    if previous == words.lower[last] and "'" in previous and following in tables.objects:
        return True  # `they're, they're, those …` breaks off and begins anew
    if previous.endswith("n't"):
        return True  # `others don't, uh, it's …`: what is denied may end a clause
    if previous in tables.openings:
        return following in tables.stutters and following not in tables.openings
    return not any(
        previous in linking
        for linking in (
            tables.stutters,
            tables.auxiliaries,
            tables.particles,
            tables.objects,
            tables.subjects,
            tables.conjunctions,
        )
    )
