"""Find words and short phrases that a speaker began again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count, repeat
from operator import contains, eq

from generator.assemble.filler_words import FillerWords
from generator.assemble.spoken_words import SpokenWords

_LONGEST_PHRASE = 4
_PASSES = 4
"""`a hundred, a hundred billion, a hundred billion` takes two; real speech no more than three."""


_SPACE, _DROPPED, _COMMA, _OTHER = range(4)
"""What lies between two words that stay, from the least to the most: a space; words that go, set
off by no more than commas; a comma; anything else. Plain numbers, as they are compared so often."""


def find_stutters(words: SpokenWords, dropped: list[bool], tables: FillerWords) -> None:
    """Mark in `dropped` what is said again, so that one copy of it stays.

    The first copy stays, as it has the capital at the start of a sentence. Words already
    dropped between two copies do not part them.
    """
    for _ in range(_PASSES):
        finder = _Finder(words, dropped, tables)
        again = finder.copies()
        for index in again:
            dropped[index] = True
        if not again:
            return


def _candidates(lower: list[str]) -> list[tuple[int, int]]:
    """Return, in order, places and lengths of phrases that come again at once, longest first.

    The length is 0 where a word comes again contracted: `I, I'm`.
    """
    found: list[tuple[int, int]] = []
    for length in range(1, _LONGEST_PHRASE + 1):
        # A phrase comes again where each of its words does, so many words further on.
        same = bytes(map(eq, lower, lower[length:]))
        doubled = b"\1" * length
        place = same.find(doubled)
        while place >= 0:
            found.append((place, -length))
            place = same.find(doubled, place + 1)
    found += [
        (place - 1, 0)
        for place in compress(count(), map(contains, lower, repeat("'")))
        if place and lower[place].startswith(lower[place - 1] + "'")
    ]
    return [(place, -length) for place, length in sorted(found)]


def _gap_kind(gap: str) -> int:
    if gap == " ":
        return _SPACE
    if gap == ", ":
        return _COMMA
    bare = gap.strip()
    if bare == "":
        return _SPACE
    return _COMMA if bare == "," else _OTHER


class _Finder:
    """One pass over the words that stay; places count only those."""

    def __init__(self, words: SpokenWords, dropped: list[bool], tables: FillerWords) -> None:
        self._gaps = words.gaps
        self._tables = tables
        self._kept: Sequence[int] = range(len(dropped))
        self._lower, self._text = words.lower, words.words
        if True in dropped:
            kept = [not gone for gone in dropped]
            self._kept = list(compress(self._kept, kept))
            self._lower = list(compress(words.lower, kept))
            self._text = list(compress(words.words, kept))

    def copies(self) -> list[int]:
        """Return the indices of the words that are copies of words before them."""
        again: list[int] = []
        free = 0
        for place, length in _candidates(self._lower):
            if place < free:
                continue
            if length:
                count = self._count(place, length)
                if count > 1 and self._unmeant(place, length, count):
                    free = place + length * count
                    again.extend(self._kept[place + length : free])
            elif self._restarts_contracted(place):
                again.append(self._kept[place])
        return again

    def _gap(self, place: int) -> int:
        """Return what follows the word at `place`, up to the next one that stays."""
        if place + 1 >= len(self._kept):
            return _OTHER
        left, right = self._kept[place], self._kept[place + 1]
        if right == left + 1:
            return _gap_kind(self._gaps[right])
        between = map(_gap_kind, self._gaps[left + 1 : right + 1])
        return _OTHER if _OTHER in between else _DROPPED

    def _count(self, place: int, length: int) -> int:
        """Return how many times in a row the phrase at `place` is said."""
        count = 1
        while self._same(place, place + count * length, length):
            count += 1
        return count

    def _same(self, left: int, right: int, length: int) -> bool:
        if right + length > len(self._kept) or self._lower[left] != self._lower[right]:
            return False
        if self._lower[left : left + length] != self._lower[right : right + length]:
            return False
        if self._text[left + 1 : left + length] != self._text[right + 1 : right + length]:
            return False  # `an A, a B`, `the US, us`
        if not self._text[right].islower() and not self._is_first_person(right):
            return False  # a name said twice
        gaps = [self._gap(place) for place in range(right - length, right)]
        return (
            gaps[-1] <= _COMMA
            and all(gap <= _DROPPED for gap in gaps[:-1])
            and all(self._gap(right + i) <= _DROPPED for i in range(length - 1))
            and (self._text[left] == self._text[right] or self._begins_sentence(left))
        )

    def _is_first_person(self, place: int) -> bool:
        return self._text[place] == "I" or self._text[place].startswith("I'")

    def _begins_sentence(self, place: int) -> bool:
        return place == 0 or self._gap(place - 1) is _OTHER

    def _unmeant(self, place: int, length: int, count: int) -> bool:
        last = place + length * count - 1
        separation = max(self._gap(place + i * length - 1) for i in range(1, count))
        if length == 1:
            return self._unmeant_word(place, count, separation, self._gap(last))
        phrase = self._lower[place : place + length]
        if separation is _SPACE or self._gap(last) > _DROPPED:
            return False  # `thank you, thank you.`
        if phrase[0] == phrase[-1] or any(w in self._tables.meant or w.isdigit() for w in phrase):
            return False  # `day by day, day by day`
        return separation is _DROPPED or any(self._is_little(word) for word in phrase)

    def _is_little(self, word: str) -> bool:
        tables = self._tables
        return (
            word in tables.stutters
            or word in tables.objects
            or word in tables.auxiliaries
            or word in tables.particles
        )

    def _unmeant_word(self, place: int, count: int, separation: int, after: int) -> bool:
        word, tables = self._lower[place], self._tables
        following = self._lower[place + count] if place + count < len(self._kept) else ""
        if after is _OTHER or f"{word} {following}" in tables.idioms:
            return False
        if separation is _SPACE:
            return word in tables.doubles and after is not _COMMA
        if word in tables.stutters:
            return True
        if after is _COMMA:
            return False
        if word in tables.auxiliaries:
            return following not in tables.subjects
        if separation is _DROPPED and tables.auxiliaries and self._is_content(word):
            return following not in tables.auxiliaries  # `cats, um, cats are`
        if word in tables.particles:
            return place == 0 or self._lower[place - 1] not in tables.particle_verbs
        return word in tables.objects and (count > 2 or self._opens_clause(place))

    def _is_content(self, word: str) -> bool:
        return not (self._is_little(word) or word in self._tables.meant or word.isdigit())

    def _opens_clause(self, place: int) -> bool:
        if place == 0 or self._gap(place - 1) > _DROPPED:
            return True
        return self._lower[place - 1] in self._tables.conjunctions

    def _restarts_contracted(self, place: int) -> bool:
        """Tell `I, I'm`, where the word that comes again has grown; the first copy goes."""
        if self._gap(place) not in (_DROPPED, _COMMA):
            return False
        word, grown = self._lower[place], self._lower[place + 1]
        if not grown.startswith(word + "'") or self._gap(place + 1) > _DROPPED:
            return False
        if word in self._tables.stutters:
            return True
        return word in self._tables.objects and self._opens_clause(place)
