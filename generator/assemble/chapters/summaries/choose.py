"""Gives chapters a sentence that says what they are about, taken from what is said in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from generator.assemble.chapters.languages.common_words import Common
from generator.assemble.chapters.summaries.by_hand import best_by_hand
from generator.assemble.chapters.summaries.features import features_of
from generator.assemble.chapters.summaries.sentences import lower_words, promising, whole
from generator.assemble.chapters.summaries.theme import Theme, themes_of
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.judge import Judge

_TRIED, _JUDGED = 14, 6
"""Sentences of a chapter that are looked at closely, and whole ones that are judged."""
_LEAST = 0.23
"""What a sentence must be worth; a chapter may be left without a summary."""


class Candidate(Struct, frozen=True):
    """A sentence that could be a chapter's summary."""

    sentence: int
    text: str
    """Shortened."""
    features: dict[str, float]


def summaries_of(
    talk: Talk,
    starts: Sequence[int],
    titles: Sequence[str],
    judge: Judge,
    common: Common | None = None,
) -> list[str | None]:
    """Return a whole sentence of each chapter: the one that people would most likely keep.

    A question from its opening, shortened, or another that tells what the chapter is about; never
    one that needs what was said before it, nor the title once more. `None` where no sentence is fit
    for that. `starts` are the first sentences of the chapters. `common` tells the usual words,
    where these are not to be those of the language.
    """
    themes = themes_of(talk, starts, titles, common)
    if talk.language.tag != "en":  # the judgements are on English sentences
        return [best_by_hand(talk, theme) for theme in themes]
    chosen = [best_of(candidates_of(talk, theme), judge) for theme in themes]
    return [candidate.text if candidate else None for candidate in chosen]


def candidates_of(talk: Talk, theme: Theme) -> Iterator[Candidate]:
    """Give the whole sentences among those of a chapter that promise most, best first."""
    tried = (sentence for _, sentence in promising(talk, theme)[:_TRIED])
    found = ((sentence, text) for sentence in tried if (text := whole(talk, theme, sentence)))
    for sentence, text in islice(found, _JUDGED):
        features = features_of(talk, theme, sentence, text, lower_words(text))
        yield Candidate(sentence, text, features)


def best_of(candidates: Iterable[Candidate], judge: Judge) -> Candidate | None:
    """Choose the sentence that people would most likely keep, if one is worth it."""
    best, worth = None, _LEAST
    for candidate in candidates:
        chances = judge.chances(judge.score(candidate.features))
        if round(chances.worth, 6) > worth:
            best, worth = candidate, round(chances.worth, 6)
    return best
