"""The phrases of one chapter that could be its title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from generator.assemble.chapters.languages.first_names import FIRST_NAMES
from generator.assemble.chapters.titles.broken import is_broken
from generator.assemble.chapters.titles.chatter import Chatter, Span
from generator.assemble.chapters.titles.features import SMALL, is_generic, is_inside
from generator.assemble.chapters.titles.features import features_of as _features_of
from generator.assemble.chapters.titles.kinds import ADJECTIVE, JOINER
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.openings import ends_sentence
from generator.assemble.chapters.titles.phrases import Phrase
from generator.assemble.word_sets import word_set

_MIXED_USES = 5
"""Uses that make a topic of a lone word that may be a verb, unless the opening has it."""
_ASPECTS = word_set(
    "advantages application applications architecture benefits challenges consequences cost costs"
    " dangers design disadvantages discovery downsides drawbacks economics effect effects evolution"
    " failure future goals history impact implementation implications importance lack limitations"
    " limits mechanics nature need origin origins philosophy politics price problem problems pros"
    " purpose rise risk risks role security source sources state support threat threats tradeoffs"
    " trade-offs types use uses value values"
)
"""Words before `of` and `for` that say what is told of the rest."""
_SHORT = 6
"""Letters that a word of an unknown language needs, if it is ever written in lower case."""
_OWN = 0.6
"""Share of its uses that such a word must have in the chapter."""
_EMPTY_HEADS = word_set(
    "name form front amount number part kind case way end point side piece rest list level touch"
    " title use user line couple set terms version date start copy sense idea number page"
)
"""Words before `of` that name nothing, whatever follows."""
_OF = frozenset(("of", "von"))


class Candidate(Struct, frozen=True):
    """A phrase that could be a chapter's title."""

    phrase: Phrase
    uses: tuple[int, ...]
    features: dict[str, float]
    """By name; see `features.py`."""
    plural: bool
    """More than a few of its uses are in the plural."""

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(singular(word) for word in self.phrase.words if word not in SMALL)


def candidates_of(chatter: Chatter, number: int) -> list[Candidate]:
    """Return the phrases of a chapter that are worth a thought, with their features."""
    span = chatter.spans[number]
    found = [
        _candidate(chatter, number, chatter.phrases[index], uses)
        for index, uses in span.uses.items()
        if _worthy(chatter, span, chatter.phrases[index], uses)
    ]
    _compare(found)
    return found


def _compare(candidates: Sequence[Candidate]) -> None:
    """Add which share of a phrase's uses lies in a longer one, and of a shorter one's in it."""
    by_word: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        candidate.features["covered"] = candidate.features["covers"] = 0.0
        for word in set(candidate.content):
            by_word[word].append(candidate)
    for one in candidates:
        content = set(one.content)
        for other in by_word[one.content[0]] if content else ():
            if len(other.content) > len(content) and content.issubset(other.content):
                share = len(other.uses) / len(one.uses)
                one.features["covered"] = max(one.features["covered"], share)
                other.features["covers"] = max(other.features["covers"], share)


def together(chatter: Chatter, number: int, one: Candidate, two: Candidate) -> Candidate | None:
    """Find the phrase in which two topics stand together: `clock of the town`, `town clock`."""
    both = {*one.content, *two.content}
    for index, uses in chatter.spans[number].uses.items():
        phrase = chatter.phrases[index]
        if len(uses) < 2 and _OF.isdisjoint(phrase.words):
            continue
        if {singular(word) for word in phrase.words if word not in SMALL} == both:
            return _candidate(chatter, number, phrase, uses)
    return None


def _candidate(chatter: Chatter, number: int, phrase: Phrase, uses: list[int]) -> Candidate:
    last = len(phrase.words) - 1
    words = chatter.words
    ends = [use + last for use in uses]
    plurals = sum(words.lowers[i].removesuffix("'s") != words.stems[i] for i in ends)
    return Candidate(
        phrase,
        tuple(uses),
        _features_of(chatter, number, phrase, uses),
        plurals >= 0.3 * len(uses),
    )


def _worthy(chatter: Chatter, span: Span, phrase: Phrase, uses: list[int]) -> bool:
    words, count = phrase.words, len(uses)
    grammar = chatter.grammar
    asked = is_inside(uses, span.questions)
    turned = count < 2 and any(
        target.start == uses[0] and target.end <= uses[0] + len(words) for target in span.targets
    )
    if count < 2 and uses[0] >= span.opening and not asked and not turned:
        return False
    if chatter.talk.language.grammar is None:  # of whose words we know nothing
        if count < 2 and (len(words) > 1 or not _all_capital(phrase)):
            return False
        # A word of grammar is short, or said all over, and at times written with a capital.
        weak = len(words[0]) < _SHORT or count < _OWN * len(phrase.uses)
        if weak and len(words) == 1 and words[0] in chatter.words.texts:
            return False
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
    content = [word for word in words if word not in SMALL]
    if len(set(content)) < len(content):
        return False  # somebody says a word again and again
    dull = [w for w in content if is_generic(grammar, w) or w in grammar.adjectives]
    if len(dull) == len(content):
        meant = asked and len(words) > 1 and ends_sentence(chatter, span, phrase, uses)
        meant = meant or (asked and JOINER in phrase.kinds and words[0] not in _EMPTY_HEADS)
        if not meant and (count < 3 or len(words) == 1):
            return False
    if phrase.kinds[0] == ADJECTIVE and words[0] in grammar.adjectives and count < 2:
        return False
    if len(words) == 1 and words[0] in grammar.verbs and not _is_mixed(chatter, words[0]):
        return _all_capital(phrase) and count > 1
    if len(words) == 1 and _is_mixed(chatter, words[0]) and not _all_capital(phrase):
        early = uses[0] < max(span.opening, span.asked)
        least = 3 if words[0].endswith("ing") else _MIXED_USES
        if count < (2 if early else least):
            return False
    if is_broken(chatter, phrase):
        return False
    if len(words) > 1:
        if words[0][0].isdigit() and count < 2:
            return False
        joined = JOINER in phrase.kinds
        if count > 1 or not joined or asked or turned:
            return True
        return words[0] in _ASPECTS and uses[0] < span.opening
    if words[0].endswith(("ed", "ing")) and words[0] not in grammar.also_nouns:
        return count > 3
    if len(words[0]) < 3 and any(letter.isdigit() for letter in words[0]):
        return False
    return len(words[0]) > 2 or any(form.isupper() for form in phrase.forms)


def _is_mixed(chatter: Chatter, word: str) -> bool:
    """Say whether a word is as often a verb."""
    return word in chatter.grammar.also_nouns or singular(word) in chatter.grammar.also_nouns


def _all_capital(phrase: Phrase) -> bool:
    return any(all(w[0].isupper() for w in form.split()) for form in phrase.forms)
