"""The sentences of a chapter that promise most, and what is left of them when they stand alone."""

from __future__ import annotations

import math

from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.summaries.shorten import may_stutter, mended, shortened
from generator.assemble.chapters.summaries.standing_alone import stands_alone, words_in
from generator.assemble.chapters.summaries.theme import Theme
from generator.assemble.chapters.talk import Talk
from generator.assemble.word_sets import word_set

_SHORTEST, _LONGEST, _CUT, _BEST = 6, 30, 12, 14
"""Words: the fewest, the most, how many more a sentence may have that is shortened, and how many
the best have."""
_THESE = word_set("this these those")
_SHOWS = word_set("episode show podcast week conversation")
"""Words of which `this` may be said."""
_CLAIMS = word_set("i it ich es")
"""Words that may begin what leads to a claim."""
EARLY = 160
"""Words of a chapter within which a sentence stands in its opening."""
MOST_EXTRA = 2.0
"""The most that words of the title, or of presenting somebody, can add."""


def promising(talk: Talk, theme: Theme) -> list[tuple[float, int]]:
    """Give what each sentence of fit length promises at most, negative, and itself, best first."""
    found = []
    for sentence in range(theme.first, theme.last):
        words = talk.words[sentence]
        if _SHORTEST <= len(words) <= _LONGEST + _CUT and not _needs_more(talk, sentence):
            shared = len(theme.heads.intersection(words))
            extra = for_shared(shared)
            if theme.presents and theme.is_presented(talk.text(sentence)):
                extra = MOST_EXTRA
            found.append((-round(base_worth(talk, theme, sentence) + extra, 6), sentence))
    return sorted(found)


def _needs_more(talk: Talk, sentence: int) -> bool:
    """Say whether a sentence plainly needs what was said before, whatever is taken away of it."""
    words = talk.words[sentence]
    if not _THESE.isdisjoint(words) and _SHOWS.isdisjoint(words):
        return True
    if talk.asks[sentence]:
        return False
    return words[0] in talk.language.pronouns and words[0] not in _CLAIMS


def base_worth(talk: Talk, theme: Theme, sentence: int) -> float:
    """Say how good a sentence is by its length, its place and what it shares with the chapter."""
    size = len(talk.words[sentence])
    value = theme.shared(talk, sentence) - abs(math.log(size / _BEST)) / 2
    if talk.word_at[sentence] - talk.word_at[theme.first] < EARLY:
        value += 1.5 if talk.asks[sentence] else 0.4
    return value


def for_shared(count: int) -> float:
    """Say what words of the title add."""
    return min(0.9 + 0.3 * count, 1.8) if count else 0.0


def whole(talk: Talk, theme: Theme, sentence: int) -> str | None:
    """Shorten a sentence; `None` where the rest is too short or long or needs what was before."""
    said = talk.words[sentence]
    text = without_listening(talk.text(sentence))
    if talk.language.tag == "en" and may_stutter(said):
        text = mended(text)
    text = shortened(text, talk.asks[sentence], theme.people)
    size = len(words_in(text))
    if not _SHORTEST <= size <= _LONGEST or text[-1] not in ".!?。？！":
        return None
    if not stands_alone(text, talk.language):
        return None
    text = text[0].upper() + text[1:]
    return None if set(lower_words(text)) == theme.named else text


def lower_words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in words_in(text)]
