"""What the finder knows of a language. All tables are in lower case, apostrophes straight."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.assemble.chapters.languages.grammar import Grammar


class Language(Struct, frozen=True):
    """Words and phrases of one language; empty tables are allowed everywhere."""

    tag: str = ""
    """Primary subtag of BCP 47."""
    stop: frozenset[str] = frozenset()
    """Words too common to tell what is talked about."""
    hesitations: frozenset[str] = frozenset()
    """Words skipped when the opening of a remark is looked at."""
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Phrases of one to four words, by what they announce; see `features/cues.py`."""
    pronouns: frozenset[str] = frozenset()
    """Words that point back, so that a remark which opens with one goes on with its topic."""
    question_words: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    """Words with which a sentence goes on from the one before."""
    suffixes: tuple[str, ...] = ()
    """Endings that do not change what a word is about, longest first."""
    grammar: Grammar | None = None
    """Kinds of words, for titles; `None` where nothing is known."""
