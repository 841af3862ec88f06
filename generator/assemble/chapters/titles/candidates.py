"""The phrases of one chapter that could be its title."""

from __future__ import annotations

from dataclasses import dataclass

from generator.assemble.chapters.languages.first_names import FIRST_NAMES
from generator.assemble.chapters.titles.chatter import Chatter, Span
from generator.assemble.chapters.titles.features import SMALL, is_generic, is_inside
from generator.assemble.chapters.titles.features import features_of as _features_of
from generator.assemble.chapters.titles.kinds import ADJECTIVE, JOINER
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.openings import ends_sentence, is_introduced
from generator.assemble.chapters.titles.phrases import Phrase

_OF = frozenset(("of", "von"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that could be a chapter's title."""

    phrase: Phrase
    uses: tuple[int, ...]
    features: dict[str, float]
    """By name; see `features.py`."""
    introduced: bool
    """The chapter's opening turns to it: `Let's talk about …`."""
    plural: bool
    """More than a few of its uses are in the plural."""

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(singular(word) for word in self.phrase.words if word not in SMALL)


def candidates_of(chatter: Chatter, number: int) -> list[Candidate]:
    """Return the phrases of a chapter that are worth a thought, with their features."""
    span = chatter.spans[number]
    return [
        _candidate(chatter, number, chatter.phrases[index], uses)
        for index, uses in span.uses.items()
        if _worthy(chatter, span, chatter.phrases[index], uses)
    ]


def together(chatter: Chatter, number: int, one: Candidate, two: Candidate) -> Candidate | None:
    """Find the phrase in which two topics stand together, as in `the clock of the town`."""
    both = {*one.content, *two.content}
    for index, uses in chatter.spans[number].uses.items():
        phrase = chatter.phrases[index]
        if JOINER not in phrase.kinds or _OF.isdisjoint(phrase.words):
            continue
        if {singular(word) for word in phrase.words if word not in SMALL} == both:
            return _candidate(chatter, number, phrase, uses)
    return None


def _candidate(chatter: Chatter, number: int, phrase: Phrase, uses: list[int]) -> Candidate:
    last = len(phrase.words) - 1
    words = chatter.words
    plurals = sum(words.lowers[use + last] != words.stems[use + last] for use in uses)
    return Candidate(
        phrase,
        tuple(uses),
        _features_of(chatter, number, phrase, uses),
        is_introduced(chatter, chatter.spans[number], phrase, uses),
        plurals >= 0.3 * len(uses),
    )


def _worthy(chatter: Chatter, span: Span, phrase: Phrase, uses: list[int]) -> bool:
    words, count = phrase.words, len(uses)
    grammar = chatter.grammar
    asked = is_inside(uses, span.questions)
    if count < 2 and uses[0] >= span.opening and not asked:
        return False
    if count < 2 and chatter.talk.language.grammar is None and not _all_capital(phrase):
        return False  # of whose words we know nothing
    if phrase.whole < max(1, 0.3 * len(phrase.uses)):
        return False
    if all(word in chatter.names for word in words) or words[-1].endswith("'s"):
        return False
    if phrase.alone >= 0.4 * len(phrase.uses) and len(words) == 1:
        return False  # a name that somebody is called by
    if grammar.capital_nouns and phrase.kinds[0] == ADJECTIVE and words[0].endswith(("en", "em")):
        return False  # no title begins `elektrischen Aufzug`
    if words[0].removesuffix("'s") in FIRST_NAMES and (len(words) == 1 or "'" in words[0]):
        return False
    if _may_be_a_verb(chatter, phrase) or _trails_off(chatter, phrase):
        return False
    content = [word for word in words if word not in SMALL]
    if len(set(content)) < len(content):
        return False  # somebody says a word again and again
    dull = [w for w in content if is_generic(grammar, w) or w in grammar.adjectives]
    if len(dull) == len(content):
        meant = asked and len(words) > 1 and ends_sentence(chatter, span, phrase, uses)
        if not meant and (count < 3 or len(words) == 1):
            return False
    if phrase.kinds[0] == ADJECTIVE and words[0] in grammar.adjectives and count < 2:
        return False
    if len(words) > 1:
        joined = JOINER in phrase.kinds
        return count > 1 or not joined or asked
    if words[0].endswith(("ed", "ing")) and words[0] not in grammar.also_nouns:
        return count > 3
    if len(words[0]) < 3 and any(letter.isdigit() for letter in words[0]):
        return False
    return len(words[0]) > 2 or any(form.isupper() for form in phrase.forms)


def _all_capital(phrase: Phrase) -> bool:
    return any(all(w[0].isupper() for w in form.split()) for form in phrase.forms)


def _trails_off(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase ends in nothing much, as `interaction between the work` does."""
    if JOINER not in phrase.kinds:
        return False
    if singular(phrase.words[0]) == singular(phrase.words[-1]):
        return True  # `gigabytes and gigabytes`
    joiner = phrase.kinds.rindex(JOINER)
    if phrase.words[joiner] in ("of", "and"):
        return False
    tail = [word for word in phrase.words[joiner + 1 :] if word not in SMALL]
    return all(is_generic(chatter.grammar, word) for word in tail)


def _may_be_a_verb(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase that could be a verb or an adjective is never used like a noun."""
    first = phrase.words[0]
    lone = len(phrase.words) == 1
    grammar = chatter.grammar
    if not grammar.before_nouns or (not lone and first not in grammar.also_nouns):
        return False
    if any(form != form.lower() for form in phrase.forms) and lone:
        return False
    if first.endswith("ing") or (lone and singular(first) != first):
        return False
    words = chatter.words
    return not any(
        use and words.kinds[use].islower() and words.lowers[use - 1] in grammar.before_nouns
        for use in phrase.uses
    )
