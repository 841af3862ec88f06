"""Which documents hold a term, and how often: of an episode, then of all of them together.

A posting is `document - previous << 1 | more`, and where the term is there more than once, the
number of times less two; all as varints.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from generator.search.analysis import Analysis
from generator.search.tokens import tokens
from generator.search.varints import varint

SHORTEST, LONGEST = 4, 20
"""Letters of the words whose spelling is kept."""
_TIMES_BITS = 20
_TIMES = (1 << _TIMES_BITS) - 1


# The postings of one term in one episode, whose documents are counted from 0: the first document,
# how often the term is in it, the encoded rest, the last document, how many there are. A plain
# tuple, as a build reads millions of them from the store.
Piece = tuple[int, int, bytes, int, int]


class EpisodeIndex(Struct, frozen=True):
    """The postings of one episode, in a form that keeps and travels."""

    documents: int
    text: Mapping[str, Piece]
    titles: Mapping[str, Piece]
    speakers: Mapping[str, Piece]
    forms: Mapping[str, int]
    """How often each word occurs as it is written; only words whose spelling is kept."""


class EpisodeIndexer:
    """Gathers the postings of one episode; documents come in order."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        # Document and times in one number: this runs for every word of an archive.
        self._text: defaultdict[str, list[int]] = defaultdict(list)
        self._titles: defaultdict[str, list[int]] = defaultdict(list)
        self._speakers: defaultdict[str, list[int]] = defaultdict(list)

    def add_text(self, document: int, text: str) -> None:
        """Add a paragraph."""
        found, place = self._text, document << _TIMES_BITS
        for token, times in Counter(tokens(text)).items():
            found[token].append(place | times)

    def add_title(self, document: int, text: str) -> None:
        """Add the head of the episode or of a chapter."""
        for term, times in Counter(self._analysis.text_terms(text)).items():
            self._titles[term].append(document << _TIMES_BITS | times)

    def add_speaker(self, document: int, speaker: str) -> None:
        """Note who says a paragraph."""
        self._speakers[speaker].append(document << _TIMES_BITS | 1)

    def finish(self, documents: int) -> EpisodeIndex:
        """Give the postings of all terms in so many documents."""
        entries: dict[str, list[int]] = {}
        forms = {}
        for token, found in self._text.items():
            terms = self._analysis.terms(token)
            if terms and SHORTEST <= len(token) <= LONGEST and token.isalpha():
                forms[token] = sum(map(_TIMES.__and__, found))
            for term in terms:
                known = entries.get(term)
                entries[term] = found if known is None else _added(known, found)
        return EpisodeIndex(
            documents=documents,
            text={term: _piece(found) for term, found in entries.items()},
            titles={term: _piece(found) for term, found in self._titles.items()},
            speakers={slug: _piece(found) for slug, found in self._speakers.items()},
            forms=forms,
        )


def _added(some: Iterable[int], others: Iterable[int]) -> list[int]:
    """Join the postings of two tokens that are one term."""
    times: dict[int, int] = {}
    for entry in (*some, *others):
        document = entry >> _TIMES_BITS
        times[document] = times.get(document, 0) + (entry & _TIMES)
    return [document << _TIMES_BITS | times[document] for document in sorted(times)]


def _piece(entries: list[int]) -> Piece:
    if len(entries) == 1:
        document = entries[0] >> _TIMES_BITS
        return document, entries[0] & _TIMES, b"", document, 1
    data = bytearray()
    before = first = entries[0] >> _TIMES_BITS
    for entry in entries[1:]:
        document, times = entry >> _TIMES_BITS, entry & _TIMES
        gap, before = document - before, document
        if times == 1 and gap < 64:
            data.append(gap << 1)
        else:
            _encode(data, gap, times)
    return first, entries[0] & _TIMES, bytes(data), before, len(entries)


def _encode(data: bytearray, gap: int, times: int) -> None:
    number = gap << 1 | (times > 1)
    # Hardly any number takes more than two bytes.
    if number < 0x80:
        data.append(number)
    elif number < 0x4000:
        data += bytes((number & 0x7F | 0x80, number >> 7))
    else:
        data += varint(number)
    if times > 1:
        data += varint(times - 2)


def joined(indexes: Iterable[EpisodeIndex]) -> EpisodeIndex:
    """Make one index of those of neighbouring episodes, in their order."""
    fields: tuple[dict[str, list[Any]], ...] = ({}, {}, {})
    forms: Counter[str] = Counter()
    start = 0
    for index in indexes:
        for mine, pieces in zip(fields, (index.text, index.titles, index.speakers), strict=True):
            for term, (first, times, rest, last, count) in pieces.items():
                known = mine.get(term)
                if known is None:
                    mine[term] = [start + first, times, bytearray(rest), start + last, count]
                else:
                    _encode(known[2], start + first - known[3], times)
                    known[2] += rest
                    known[3] = start + last
                    known[4] += count
        forms.update(index.forms)
        start += index.documents
    text, titles, speakers = (
        {
            term: (first, times, bytes(rest), last, count)
            for term, (first, times, rest, last, count) in mine.items()
        }
        for mine in fields
    )
    return EpisodeIndex(start, text, titles, speakers, dict(forms))


class Postings:
    """The postings of one term in one field, over all episodes."""

    __slots__ = ("_last", "count", "data")

    def __init__(self) -> None:
        self.data = bytearray()
        self._last = 0
        self.count = 0
        """Documents so far."""

    def join(self, start: int, piece: Piece) -> None:
        """Go on with an episode whose documents begin at `start`."""
        first, times, rest, last, count = piece
        _encode(self.data, start + first - self._last, times)
        self.data += rest
        self._last = start + last
        self.count += count


class ArchiveIndex:
    """The postings of all episodes, which come in order."""

    def __init__(self) -> None:
        self.text: dict[str, Postings] = {}
        self.titles: dict[str, Postings] = {}
        self.speakers: dict[str, Postings] = {}
        self.forms: Counter[str] = Counter()
        """How often each word occurs as it is written, for its spelling."""

    def join(self, start: int, index: EpisodeIndex) -> None:
        """Add the documents of an episode; they are numbered from `start`."""
        for mine, pieces in (
            (self.text, index.text),
            (self.titles, index.titles),
            (self.speakers, index.speakers),
        ):
            for term, piece in pieces.items():
                postings = mine.get(term)
                if postings is None:
                    postings = mine[term] = Postings()
                postings.join(start, piece)
        self.forms.update(index.forms)


def utf16_order(terms: Mapping[str, object]) -> list[str]:
    """Sort terms as JavaScript does: by UTF-16 code units."""
    return sorted(terms, key=lambda term: term.encode("utf-16-be", "surrogatepass"))
