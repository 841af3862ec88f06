"""Which documents hold a term, and how often: gathered in one pass over the documents.

A posting is `document - previous << 1 | more`, and where the term is there more than once, the
number of times less two; all as varints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.search.analysis import Analysis
from generator.search.tokens import tokens
from generator.search.varints import varint


@dataclass(frozen=True, slots=True)
class Piece:
    """The postings of one term in one episode, whose documents are counted from 0."""

    first: int
    """The first document, which is encoded anew where the pieces are put together."""
    times: int
    """How often the term is in it."""
    rest: bytes
    last: int
    """The last document."""
    count: int


class Postings:
    """The postings of one term in one field, encoded as they come."""

    __slots__ = ("_before", "_data", "_first", "count", "document", "times")

    def __init__(self) -> None:
        self._data = bytearray()
        self._before = 0
        self._first = (0, 0, 0)
        """Document and times of the first posting, and where it ends in the data."""
        self.document = -1
        """Document whose posting is not encoded yet, since more may come; -1 for none."""
        self.times = 0
        self.count = 0
        """Documents so far."""

    def begin(self, document: int, times: int) -> None:
        """Go on to a document after the last one."""
        if self.count:
            self._encode()
        self.document = document
        self.times = times
        self.count += 1

    def join(self, start: int, piece: Piece) -> None:
        """Go on with the postings of an episode whose documents begin at `start`."""
        if self.document >= 0:
            self._encode()
        self.document, self.times = start + piece.first, piece.times
        self._encode()
        self._data += piece.rest
        self._before, self.document = start + piece.last, -1
        self.count += piece.count

    def piece(self) -> Piece:
        """Give all postings for `join`; none may be added afterwards."""
        data = self.encoded()
        document, times, end = self._first
        return Piece(document, times, data[end:], self._before, self.count)

    def _encode(self) -> None:
        gap = self.document - self._before
        self._before = self.document
        if self.times == 1 and gap < 64:
            self._data.append(gap << 1)
        elif self.times == 1:
            self._data += varint(gap << 1)
        else:
            self._data += varint(gap << 1 | 1) + varint(self.times - 2)
        if not self._first[2]:
            self._first = (self.document, self.times, len(self._data))

    def encoded(self) -> bytes:
        """Give all postings; none may be added afterwards."""
        if self.document >= 0:
            self._encode()
            self.document = -1
        return bytes(self._data)


@dataclass(frozen=True, slots=True)
class EpisodeIndex:
    """The postings of one episode, in a form that keeps and travels."""

    documents: int
    text: Mapping[str, Piece]
    titles: Mapping[str, Piece]
    speakers: Mapping[str, Piece]
    forms: Mapping[str, int]
    words: frozenset[str]
    """Those of the forms that are no stop words."""


class PostingsBuilder:
    """Gathers the postings of all terms; documents come in order."""

    def __init__(self) -> None:
        self.text: dict[str, Postings] = {}
        self.titles: dict[str, Postings] = {}
        self.speakers: dict[str, Postings] = {}
        self.forms: Counter[str] = Counter()
        """How often each token occurs, for the spelling of words."""
        self._known: dict[str, dict[str, tuple[Postings, ...]]] = {}
        self._words: set[str] = set()

    def add_text(self, document: int, text: str, analysis: Analysis) -> None:
        """Add a paragraph."""
        known = self._known.setdefault(analysis.language, {})
        found = tokens(text)
        self.forms.update(found)
        for token, times in Counter(found).items():
            postings = known.get(token)
            if postings is None:
                postings = known[token] = self._look_up(token, analysis)
            for each in postings:
                if each.document == document:
                    each.times += times
                else:
                    each.begin(document, times)

    def add_title(self, document: int, text: str, analysis: Analysis) -> None:
        """Add the head of an episode or a chapter."""
        for term, times in Counter(analysis.text_terms(text)).items():
            self.titles.setdefault(term, Postings()).begin(document, times)

    def add_speaker(self, document: int, speaker: str) -> None:
        """Note who says a paragraph."""
        self.speakers.setdefault(speaker, Postings()).begin(document, 1)

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
        self._words.update(index.words)

    def pieces(self, documents: int) -> EpisodeIndex:
        """Give everything for `join`; nothing may be added afterwards."""
        return EpisodeIndex(
            documents=documents,
            text={term: postings.piece() for term, postings in self.text.items()},
            titles={term: postings.piece() for term, postings in self.titles.items()},
            speakers={slug: postings.piece() for slug, postings in self.speakers.items()},
            forms=dict(self.forms),
            words=frozenset(filter(self.is_word, self.forms)),
        )

    def is_word(self, token: str) -> bool:
        """Whether a token was indexed, and is no stop word."""
        return token in self._words or any(known.get(token) for known in self._known.values())

    def _look_up(self, token: str, analysis: Analysis) -> tuple[Postings, ...]:
        terms = analysis.terms(token)
        return tuple(self.text.setdefault(term, Postings()) for term in terms)


def utf16_order(terms: Mapping[str, object]) -> list[str]:
    """Sort terms as JavaScript does: by UTF-16 code units."""
    return sorted(terms, key=lambda term: term.encode("utf-16-be", "surrogatepass"))
