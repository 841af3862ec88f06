"""Phrases that are cut off, hold a verb, or are idle talk."""

from __future__ import annotations

from collections import Counter

from generator.assemble.chapters.languages.first_names import FIRST_NAMES
from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.features import SMALL, is_generic
from generator.assemble.chapters.titles.kinds import ADJECTIVE, JOINER, NUMBER
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.phrases import Phrase
from generator.assemble.word_sets import word_set

_TIED = 0.6
"""Share of a phrase's uses with the same word before it that makes it the rest of a longer one."""
_BEFORE_PLURALS = word_set(
    "the a an of in for my your our their his her these those no any some by with from about on"
)
"""Words that do not stand before `uses` as a verb, as `that` and `it` do."""
_LOOSE_HEADS = word_set("set lot list number amount kind type form sort piece pair group")

_EMPTY_HEADS = word_set(
    "amount amounts area areas behalf context cusp gigabytes hand hands name opposite piece pieces"
    " pile quarter ratio touch vacuum"
)
"""Words that a preposition follows and that name nothing themselves."""
_EDGES = word_set("top bottom")
_FREE = word_set("new old next last first second other current great big bigger better simple")


def is_broken(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether no title can be made of a phrase, wherever it stands."""
    return (
        _is_idle(chatter, phrase)
        or _calls_somebody(chatter, phrase)
        or _may_be_a_verb(chatter, phrase)
        or _acts(chatter, phrase)
        or _trails_off(chatter, phrase)
        or _is_a_head(chatter, phrase)
        or _is_a_rest(chatter, phrase)
    )


def _is_idle(chatter: Chatter, phrase: Phrase) -> bool:
    words, grammar = phrase.words, chatter.grammar
    if " ".join((*words[:-1], singular(words[-1]))) in grammar.idle_phrases:
        return True
    if all(word in grammar.calendar or word[0].isdigit() for word in words):
        return True
    if len(words) == 1:
        return False
    empty = words[0] in grammar.empty_adjectives or words[0] in grammar.amounts
    return empty and not _named(phrase)


def _named(phrase: Phrase) -> bool:
    """Say whether a phrase is mostly written with a capital at its first and its last word."""
    if not phrase.forms:
        return False
    usual = max(sorted(phrase.forms), key=lambda form: phrase.forms[form]).split()
    return usual[0][0].isupper() and usual[-1][0].isupper()


def _calls_somebody(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether somebody is spoken to by name within a phrase, as in `the book, Brian`."""
    words = phrase.words
    if len(words) < 2:
        return False
    if sum(word in chatter.names for word in words) > 1:
        return True
    if words[0] in FIRST_NAMES:
        if phrase.kinds[1] in (JOINER, NUMBER):
            return True
        if not _named(phrase) and "'s" not in " ".join(words) and not _has_article(chatter, phrase):
            return True  # but `the Joel test`
    if JOINER in phrase.kinds:
        return words[-1] in FIRST_NAMES and phrase.kinds[-2] == JOINER and "by" not in words
    inner = [word for word in words[1:] if word in FIRST_NAMES or word in chatter.names]
    return bool(inner) and words[0] not in FIRST_NAMES and not _named(phrase)


def _has_article(chatter: Chatter, phrase: Phrase) -> bool:
    lowers, articles = chatter.words.lowers, chatter.grammar.articles
    return any(use and lowers[use - 1] in articles for use in phrase.uses)


def _acts(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase is a subject with its verb, as `public key owns`, or half a clause."""
    words, grammar = phrase.words, chatter.grammar
    if words[-1] in _EDGES:
        return "to" not in words  # but `race to the top`
    if len(words) < 2:
        return False
    if "only" in words[1:] or words[0] in _EDGES:
        return True
    if words[-1] in grammar.never_last and phrase.kinds[-2] != JOINER and "of" not in words:
        return True
    if JOINER not in phrase.kinds:
        return False
    if words[0] in _EMPTY_HEADS and phrase.kinds[1] == JOINER:
        return True
    joiner = phrase.kinds.rindex(JOINER)
    last = words[-1]
    verb = last in grammar.also_nouns and joiner == len(words) - 2
    # `JavaScript and turn …`, where a clause goes on
    return words[joiner] in ("and", "to") and verb and len(phrase.uses) < 2


def _trails_off(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase ends in nothing much, as `interaction between the work` does."""
    if JOINER not in phrase.kinds:
        return False
    if singular(phrase.words[0]) == singular(phrase.words[-1]):
        return True  # `gigabytes and gigabytes`
    joiner = phrase.kinds.rindex(JOINER)
    if phrase.words[joiner] == "between" and not _goes_on_with_and(chatter, phrase):
        return True
    if phrase.words[joiner] in ("of", "and"):
        return False
    tail = [word for word in phrase.words[joiner + 1 :] if word not in SMALL]
    return all(is_generic(chatter.grammar, word) for word in tail)


def _goes_on_with_and(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether both of what stands between are named: `between nodes and miners`."""
    return "and" in phrase.words


def _may_be_a_verb(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase that could be a verb or an adjective is never used like a noun."""
    first = phrase.words[0]
    lone = len(phrase.words) == 1
    grammar = chatter.grammar
    if not grammar.before_nouns:
        return False
    base = singular(first)
    third = base != first and (base in grammar.also_nouns or base in grammar.verbs)
    if not lone and not third and first not in grammar.also_nouns:
        return False
    if any(form != form.lower() for form in phrase.forms) and (lone or first in phrase.forms):
        return False
    if first.endswith("ing") or (lone and singular(first) != first):
        return False
    words = chatter.words
    before = _BEFORE_PLURALS if third and not lone else grammar.before_nouns
    return not any(
        use and words.kinds[use].islower() and words.lowers[use - 1] in before
        for use in phrase.uses
    )


def _is_a_head(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a lone word is mostly the beginning of more, as in `denial of service`."""
    if len(phrase.words) > 1 or phrase.words[0][:1].isupper():
        return False
    lowers, kinds = chatter.words.lowers, chatter.words.kinds
    after = [use + 1 for use in phrase.uses if use + 1 < len(lowers)]
    followed = sum(lowers[i] in ("of", "von") and kinds[i].islower() for i in after)
    return followed >= _TIED * len(phrase.uses)


def _is_a_rest(chatter: Chatter, phrase: Phrase) -> bool:
    """Say whether a phrase is mostly the end of a longer one.

    `service attacks` is, of `denial of service attacks`, and `source development` of
    `open source development`, as are `byte transactions` of `64 byte transactions`.
    """
    words = chatter.words
    kinds, lowers = words.kinds, words.lowers
    if len(phrase.words) < 2 or not chatter.grammar.before_nouns:
        return False
    before: Counter[str] = Counter()
    counted = phrase.words[0] in chatter.grammar.units
    numbers = 0
    for use in phrase.uses:
        if not use or kinds[use].isupper():
            continue
        kind = kinds[use - 1].lower()
        if kind == NUMBER:
            numbers += 1
        elif kind == ADJECTIVE and not _is_free(chatter, lowers[use - 1]):
            before[lowers[use - 1]] += 1
        elif lowers[use - 1] in ("of", "and") and use > 1 and kinds[use - 1].islower():
            head = words.stems[use - 2]
            short = len(phrase.words) == 2
            if short and head not in _LOOSE_HEADS and kinds[use - 2].lower() in "na":
                before[f"{head} {lowers[use - 1]}"] += 1
    total = len(phrase.uses)
    if counted and numbers >= 0.5 * total:
        return True
    if not before:
        return False
    word, count = min(before.items(), key=lambda pair: (-pair[1], pair[0]))
    if count < _TIED * total:
        return False
    if count > 1:
        return True
    return " " not in word and _always_with(chatter, word, phrase.words[0])


def _is_free(chatter: Chatter, adjective: str) -> bool:
    """Say whether an adjective belongs to no term, as `new` and `bigger`."""
    return (
        adjective in chatter.grammar.empty_adjectives
        or adjective in chatter.grammar.amounts
        or adjective in _FREE
        or adjective.endswith("est")
    )


def _always_with(chatter: Chatter, adjective: str, noun: str) -> bool:
    """Say whether a noun mostly stands behind one adjective, as in `open source`."""
    pair = next((p for p in chatter.phrases if p.words == (adjective, noun)), None)
    stem = singular(noun)
    return pair is not None and 3 <= len(pair.uses) >= _TIED * chatter.counts[stem]
