"""Where an English sentence begins anew without a joint, as speech does, or has no main verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.word_sets import word_set

_WORD = re.compile(r"[\w'-]+")
_FINITE = word_set(
    "is are was were am has had do does did can could will would shall should may might must"
)
_PRONOUNS = word_set("i we you they he she it")
_PEOPLE = word_set("i we they he she")
_DETERMINERS = word_set(
    "a an the some any all every no few many most several another each one two three"
)
_SHORT_FORMS = ("'s", "'re", "'m", "'ll", "'d", "'ve", "n't")
_SUBJECTS_BEFORE_S = word_set("that it there he she what who where here how")


def _with_short_forms(words: frozenset[str]) -> frozenset[str]:
    return words | {word + form for word in words for form in _SHORT_FORMS}


_HELD = word_set(
    "that which who whom whose what how why where when because if while whether although unless"
)
"""Words whose clause cannot be the main one."""
_HELD_LATER = _with_short_forms(_HELD)
_CLAUSES = _HELD_LATER | word_set(
    "whenever so as than though until since once before after whatever like"
)
_JOINTS = _CLAUSES | word_set("and or but")
_HELPERS = word_set("can could will would shall should may might must do does did to")
_NO_VERB_AFTER = _with_short_forms(_HELPERS) | word_set(
    "a an the my your our their its of in for with more very is are be not i we you they he she it"
)
"""Words after which a verb is a noun, tells of nobody, or was counted before."""
_MANY = word_set("people and please just")
"""Words after which a verb has no `s`, beside those that end with it."""
_OWNERS = word_set("the a an my our your their")
_TALKERS = word_set("i we they he she")
_IS = word_set("is are was were i'm we're you're")
_NEVER_AFTER = {
    **dict.fromkeys(_TALKERS, _OWNERS | _TALKERS | word_set("that's it's")),
    **dict.fromkeys(_OWNERS, _OWNERS | word_set("that i you this what")),
    **dict.fromkeys(_IS, word_set("is are was were do does did can will would")),
}
"""Words that never follow another: `we the`, `a the`, `you I`, `our that`."""
_INTERRUPTS = word_set("wait nope yeah oh blah hey eh scratch")
_INTERRUPTING = ("you know what", "hold on", "i'm sorry")
_BEGINNINGS = word_set("Are Is Do Does Did Can What How Why We You They It So And But If The That")
_ONE_FOR_MANY = re.compile(
    r"\bthat (?:were|are) (?:(?!(?:and|or|but|that|wh\w+|if|how)\b)[\w'-]+ ){1,4}(?:is|was)\b"
)
"""A verb of one thing for many: `models that were the first is for`."""
_MOST_LOOSE = 2


def breaks_off(text: str, words: Sequence[str], grammar: Grammar) -> bool:
    """Say whether a sentence is begun anew before it was said to its end, or says nothing."""
    if _is_begun_anew(text) or loose_verbs(words) > _MOST_LOOSE:
        return True
    if text[-1] == "?":
        return False
    return not main_verbs(text, grammar) or _leaves_its_subject(words, grammar)


def _is_begun_anew(text: str) -> bool:
    """Find `in one, you know what, let's just`, `systems that's missing`, `In privacy Are we`."""
    lower = text.lower().replace("’", "'")
    words = lower.split()
    if not _INTERRUPTS.isdisjoint(words[1:]) or any(map(lower[1:].__contains__, _INTERRUPTING)):
        return True
    if any(two in _NEVER_AFTER.get(one, ()) for one, two in pairwise(words)):
        return True
    for before, word in pairwise(text.split()):
        if word in _BEGINNINGS and before[-1].isalnum():
            return True
        if word == "that's" and before.endswith("s") and not before.endswith(("'s", "ss")):
            return True
    return bool(_ONE_FOR_MANY.search(lower))


def _leaves_its_subject(words: Sequence[str], grammar: Grammar) -> bool:
    """Find `the lamp now we're talking`: a thing at the start, and then only people say or do."""
    if words[0] not in _DETERMINERS:
        return False
    others = False
    for place, (before, word) in enumerate(pairwise(["", *words])):
        if word.endswith("n't") or (word in _FINITE and before not in _PEOPLE):
            return False
        subject, apostrophe, _ = word.partition("'")
        if apostrophe and word.endswith(_SHORT_FORMS):
            if subject in _PRONOUNS:
                others = True
            elif not word.endswith("'s") or subject in _SUBJECTS_BEFORE_S:
                return False
        elif before in _PRONOUNS:
            others = others or word not in _JOINTS
        elif word in grammar.verbs and _may_say(words, place, grammar):
            return False
    return others


def loose_verbs(words: Sequence[str]) -> int:
    """Count the verbs of a sentence that no word joins to the rest; none is lost below 0.

    `words` are in lower case; commas are not looked at.
    """
    joints = sum(map(_JOINTS.__contains__, words[1:]))
    return max(_verbs(words) - 1 - joints, 0)


def bare_clauses(words: Sequence[str]) -> int:
    """Count the clauses for which a sentence has no verb left, its main one among them."""
    clauses = sum(map(_CLAUSES.__contains__, words))
    return max(1 + clauses - _verbs(words), 0)


def main_verbs(text: str, grammar: Grammar) -> int:
    """Count the verbs that are not those of a clause such as `which is red`."""
    count = 0
    for number, piece in enumerate(text.lower().replace("’", "'").split(",")):
        words = _WORD.findall(piece)
        verbs = _verbs(words) + sum(
            word in grammar.verbs and _may_say(words, place, grammar)
            for place, word in enumerate(words)
        )
        asked = text[-1] == "?" and not number
        clauses = sum(map(_HELD_LATER.__contains__, words[1:]))
        clauses += bool(words) and words[0] in _HELD and not asked
        count += max(verbs - clauses, 0)
    return count


def _verbs(words: Sequence[str]) -> int:
    """Count the words that are verbs which tell who does what, as far as they alone tell."""
    count, before, earlier = 0, "", ""
    for word in words:
        if word in _FINITE:
            count += word != "do" or before not in _HELPERS
        elif "'" in word and word.endswith(_SHORT_FORMS):
            count += not word.endswith("'s") or word[:-2] in _SUBJECTS_BEFORE_S
        elif before in _PRONOUNS:
            count += word not in _JOINTS and earlier not in _FINITE
        before, earlier = word, before
    return count


def _may_say(words: Sequence[str], place: int, grammar: Grammar) -> bool:
    """Say whether a word of the list of verbs tells who does what, and is not counted yet."""
    word, before = words[place], words[place - 1] if place else ""
    if word in _FINITE or word.endswith("ing") or before in _NO_VERB_AFTER:
        return False
    if word.endswith("ed"):  # `glass cleaned by Ann` has no verb yet
        return 0 < place < len(words) - 1 and words[place + 1] != "by"
    if word in grammar.also_nouns:
        many = before.endswith("s") or before in _MANY
        return bool(before) and word.endswith("s") != many
    return True
