"""Where an English sentence begins anew without a joint, as speech does, or has no main verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.word_sets import word_set

_WORD = re.compile(r"[\w'-]+")
_FINITE = word_set(
    "is are was were am has had do does did can could will would shall should may might must"
)
_PRONOUNS = word_set("i we you they he she it")
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
_BROKEN = re.compile(
    # another sentence is begun: `in one, you know what, let's just`
    r"[^.?!] (?i:you know what|hold on|wait|scratch that|nope|yeah|oh|blah|hey|i'm sorry|eh)\b"
    # two words that never follow each other: `we the`, `a the`, `you I`, `our that's`
    r"|\b(?i:i|we|they|he|she) (?i:the|an?|my|our|your|their|i|we|he|she|they|that's|it's)\b"
    r"|\b(?i:the|an?|my|our|your|their) (?i:the|an?|my|our|your|their|that|i|you|this|what)\b"
    r"|\b(?i:is|are|was|were|i'm|we're|you're) (?i:is|are|was|were|do|does|did)\b"
    # the rest of a sentence after a thing: `systems that's missing`, but `a lens that's heavy`
    r"|[^s'\W]s that's\b"
    # a verb of one thing for many: `models that were the first is for`
    r"|\bthat (?:were|are) (?:(?!(?:and|or|but|that|wh\w+|if|how)\b)[\w'-]+ ){1,4}(?:is|was)\b"
    # what begins a sentence, in the middle of one: `In privacy Are we`
    r"|\w (?:Are|Is|Do|Does|Did|Can|What|How|Why|We|You|They|It|So|And|But|If|The|That)\b"
)
_MOST_LOOSE = 2


def breaks_off(text: str, words: Sequence[str], grammar: Grammar) -> bool:
    """Say whether a sentence is begun anew before it was said to its end, or says nothing."""
    if _BROKEN.search(text) or loose_verbs(words) > _MOST_LOOSE:
        return True
    return text[-1] != "?" and not main_verbs(text, grammar)


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
            word in grammar.verbs and _may_say(word, before)
            for word, before in zip(words, ["", *words], strict=False)
        )
        asked = text[-1] == "?" and not number
        clauses = sum(map(_HELD_LATER.__contains__, words[1:]))
        clauses += bool(words) and words[0] in _HELD and not asked
        count += max(verbs - clauses, 0)
    return count


def _verbs(words: Sequence[str]) -> int:
    return sum(map(_says, words, ["", *words], ["", "", *words]))


def _says(word: str, before: str, earlier: str) -> bool:
    """Say whether a word is a verb that tells who does what, as far as it alone tells."""
    if word in _FINITE:
        return word != "do" or before not in _HELPERS
    if "'" in word and word.endswith(_SHORT_FORMS):
        return not word.endswith("'s") or word[:-2] in _SUBJECTS_BEFORE_S
    return before in _PRONOUNS and word not in _JOINTS and earlier not in _FINITE


def _may_say(word: str, before: str) -> bool:
    """Say whether a word of the list of verbs tells who does what, and is not counted yet."""
    return word not in _FINITE and not word.endswith("ing") and before not in _NO_VERB_AFTER
