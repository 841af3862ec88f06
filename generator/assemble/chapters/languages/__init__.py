"""What the finder knows of each language, in one table."""

from __future__ import annotations

from generator.assemble.chapters.languages import english_cues, german_cues
from generator.assemble.chapters.languages.stop_words import ENGLISH, GERMAN
from generator.assemble.chapters.languages.table import Language

__all__ = ["Language", "language_of"]

_LANGUAGES = {
    "en": Language(
        stop=ENGLISH,
        hesitations=english_cues.HESITATIONS,
        backchannels=english_cues.BACKCHANNELS,
        cues=english_cues.CUES,
        pronouns=english_cues.PRONOUNS,
        question_words=english_cues.QUESTION_WORDS,
        suffixes=("'s", "ings", "ing", "ies", "ed", "es", "s", "y"),
    ),
    "de": Language(
        stop=GERMAN,
        hesitations=german_cues.HESITATIONS,
        backchannels=german_cues.BACKCHANNELS,
        cues=german_cues.CUES,
        pronouns=german_cues.PRONOUNS,
        question_words=german_cues.QUESTION_WORDS,
        suffixes=("innen", "ern", "en", "em", "er", "es", "n", "e", "s"),
    ),
}
_OTHER = Language()


def language_of(tag: str) -> Language:
    """Return what is known of a BCP 47 language tag, which may be nothing."""
    return _LANGUAGES.get(tag.lower().replace("_", "-").partition("-")[0], _OTHER)
