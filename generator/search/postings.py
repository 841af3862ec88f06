"""Which documents hold a term, and how often: gathered in one pass over the documents.

A posting is `document - previous << 1 | more`, and where the term is there more than once, the
number of times less two; all as varints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.search.analysis import Analysis
from generator.search.tokens import tokens
from generator.search.varints import varint


class Postings:
    """The postings of one term in one field, encoded as they come."""

    __slots__ = ("_before", "_data", "count", "document", "times")

    def __init__(self) -> None:
        self._data = bytearray()
        self._before = 0
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

    def _encode(self) -> None:
        gap = self.document - self._before
        self._before = self.document
        if self.times == 1 and gap < 64:
            self._data.append(gap << 1)
        elif self.times == 1:
            self._data += varint(gap << 1)
        else:
            self._data += varint(gap << 1 | 1) + varint(self.times - 2)

    def encoded(self) -> bytes:
        """Give all postings; none may be added afterwards."""
        if self.document >= 0:
            self._encode()
            self.document = -1
        return bytes(self._data)


class PostingsBuilder:
    """Gathers the postings of all terms; documents come in order."""

    def __init__(self) -> None:
        self.text: dict[str, Postings] = {}
        self.titles: dict[str, Postings] = {}
        self.speakers: dict[str, Postings] = {}
        self.forms: Counter[str] = Counter()
        """How often each token occurs, for the spelling of words."""
        self._known: dict[str, dict[str, tuple[Postings, ...]]] = {}

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

    def is_word(self, token: str) -> bool:
        """Whether a token was indexed, and is no stop word."""
        return any(known.get(token) for known in self._known.values())

    def _look_up(self, token: str, analysis: Analysis) -> tuple[Postings, ...]:
        terms = analysis.terms(token)
        return tuple(self.text.setdefault(term, Postings()) for term in terms)


def utf16_order(terms: Mapping[str, object]) -> list[str]:
    """Sort terms as JavaScript does: by UTF-16 code units."""
    return sorted(terms, key=lambda term: term.encode("utf-16-be", "surrogatepass"))
