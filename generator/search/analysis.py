"""From text to the terms of the index; the same as in `js/search/analysis.js`.

Both sides are checked against `tests/cases/search/analysis.json` and against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct, field

from generator.search import english
from generator.search.folding import fold, plain
from generator.search.languages import primary, stemmer, stop_words
from generator.search.segments import segments
from generator.search.tokens import tokens

_CONTRACTION = re.compile(r"'(?:s|ll|re|ve|d|m)\Z")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\Z")
_PORTER = re.compile(r"[a-z0-9]+\Z")


class Analysis(Struct, frozen=True, eq=False):
    """How a language makes terms of tokens."""

    language: str
    """Code of two or three letters, without a region."""
    stop: frozenset[str]
    """Folded words that are not indexed."""
    stem: Callable[[str], str]
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, language: str) -> Analysis:
        """Make the analysis of a language such as `pt-BR`; see `languages.supported`."""
        code = primary(language)
        stop = frozenset(fold(word, code) for word in stop_words(code))
        return cls(code, stop, _porter if code == "en" else stemmer(code))

    def terms(self, token: str) -> tuple[str, ...]:
        """Give the terms of one token: mostly one; none for a stop word."""
        found = self._known.get(token)
        if found is None:
            terms = (self._term(part) for part in self._parts(plain(token)))
            found = self._known[token] = tuple(filter(None, terms))
        return found

    def text_terms(self, text: str) -> list[str]:
        """Give the terms of a text, in order."""
        return [term for token in tokens(text) for term in self.terms(token)]

    def _parts(self, word: str) -> list[str]:
        if "." in word and word[0] not in "0123456789":
            # An acronym is written with and without its points, unless it then means something
            # else: `U.S.` is not `us`.
            bare = word.replace(".", "")
            return [word if bare in self.stop else bare]
        if _THOUSANDS.match(word):
            return [word.replace(",", "")]
        if (cut := segments(word)) is not None:
            return cut
        if "'" not in word:
            return [word]
        if self.language == "en":
            return [_CONTRACTION.sub("", word).replace("'", "")]
        # French and Italian elide articles: l'homme, dell'arte.
        return word.split("'")

    def _term(self, word: str) -> str:
        if not word or fold(word, self.language) in self.stop:
            return ""
        if self.language == "en":
            return self.stem(fold(word, "en"))
        return fold(self.stem(word), self.language)


def _porter(word: str) -> str:
    return english.stem(word) if _PORTER.match(word) else word
