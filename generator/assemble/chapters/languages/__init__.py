"""What the finder knows of each language, in one table."""

from __future__ import annotations

from generator.assemble.chapters.languages import (
    english_cues,
    english_everyday,
    english_grammar,
    english_idle,
    english_verbs,
    german_cues,
    german_grammar,
)
from generator.assemble.chapters.languages.english_forms import inflected
from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.languages.stop_words import ENGLISH, GERMAN
from generator.assemble.chapters.languages.table import Language
from generator.assemble.word_sets import word_set

__all__ = ["Language", "language_of"]

_ENGLISH = Grammar(
    verbs=inflected(english_verbs.VERBS) | english_verbs.IRREGULAR,
    irregular=english_verbs.IRREGULAR,
    also_nouns=english_verbs.ALSO_NOUNS,
    verbs_after_nouns=english_verbs.VERBS_AFTER_NOUNS,
    adjectives=english_grammar.ADJECTIVES | english_grammar.NUMBERS,
    adjective_endings=english_grammar.ADJECTIVE_ENDINGS + english_idle.DESCRIBING_ENDINGS,
    not_adjectives=english_grammar.NOT_ADJECTIVES,
    generic=english_grammar.GENERIC,
    everyday=english_everyday.EVERYDAY,
    banned=english_grammar.BANNED,
    common=english_grammar.COMMON,
    joiners=english_grammar.JOINERS,
    before_nouns=english_grammar.BEFORE_NOUNS,
    before_verbs=english_grammar.BEFORE_VERBS,
    articles=frozenset(("the", "a", "an")),
    idle_phrases=english_idle.IDLE_PHRASES,
    empty_adjectives=english_idle.EMPTY_ADJECTIVES,
    amounts=english_idle.AMOUNTS,
    calendar=english_idle.CALENDAR,
    units=english_idle.UNITS,
    never_last=english_idle.NEVER_LAST,
)
_GERMAN = Grammar(
    capital_nouns=True,
    adjective_endings=("e", "en", "er", "es", "em"),
    generic=german_grammar.GENERIC,
    banned=german_grammar.BANNED,
    joiners=german_grammar.JOINERS,
    articles=word_set("der die das den dem des ein eine einen einem einer eines"),
)

_LANGUAGES = {
    "en": Language(
        tag="en",
        stop=ENGLISH,
        hesitations=english_cues.HESITATIONS,
        cues=english_cues.CUES,
        pronouns=english_cues.PRONOUNS,
        question_words=english_cues.QUESTION_WORDS,
        conjunctions=english_grammar.CONJUNCTIONS,
        grammar=_ENGLISH,
        suffixes=("'s", "ings", "ing", "ies", "ed", "es", "s", "y"),
    ),
    "de": Language(
        tag="de",
        stop=GERMAN,
        hesitations=german_cues.HESITATIONS,
        cues=german_cues.CUES,
        pronouns=german_cues.PRONOUNS,
        question_words=german_cues.QUESTION_WORDS,
        conjunctions=german_grammar.CONJUNCTIONS,
        grammar=_GERMAN,
        suffixes=("innen", "ern", "en", "em", "er", "es", "n", "e", "s"),
    ),
}


def language_of(tag: str) -> Language:
    """Return what is known of a BCP 47 language tag, which may be nothing."""
    primary = tag.lower().replace("_", "-").partition("-")[0]
    return _LANGUAGES.get(primary) or Language(tag=primary)
