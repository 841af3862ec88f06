"""What the opening of a chapter turns to."""

from __future__ import annotations

from generator.assemble.chapters.titles.chatter import Chatter, Span
from generator.assemble.chapters.titles.phrases import Phrase
from generator.assemble.word_sets import word_set

_TURNING = 45
_TURNS_TO = word_set("about to into on über zu zum zur auf")
_TURNING_WORDS = word_set(
    "let's let talk ask discuss question move turn switch jump dive wanted curious"
    " lass lasst sprechen reden frage kommen"
)
_PASSED = word_set("the a an this your our its their these some der die das den dem deine ihre")
_ITEMS = word_set("one thing topic item question point subject")
_ITEM_NUMBERS = word_set("first second third fourth fifth next last other final another")


def is_introduced(chatter: Chatter, span: Span, phrase: Phrase, uses: list[int]) -> bool:
    """Say whether a phrase is what the first sentences turn to."""
    use = uses[0]
    if use >= span.start + _TURNING:
        return False
    if is_sentence(chatter, phrase, use):
        return True
    before = chatter.words.lowers[max(use - 18, span.start) : use]
    while before and before[-1] in _PASSED:
        before.pop()
    if not before:
        return False
    if before[-1] in _TURNS_TO:
        return any(word in _TURNING_WORDS for word in before)
    if before[-1] == "is" and len(before) > 2 and before[-2] in _ITEMS:
        return before[-3] in _ITEM_NUMBERS
    return is_defined(chatter, phrase, use, before)


def is_sentence(chatter: Chatter, phrase: Phrase, use: int) -> bool:
    """Say whether a phrase of several words stands all alone, as in `What's next? Slow scripts.`"""
    after = use + len(phrase.words)
    opens = chatter.words.opens
    return len(phrase.words) > 1 and use in opens and after in opens


def is_defined(chatter: Chatter, phrase: Phrase, use: int, before: list[str]) -> bool:
    """Say whether `what … is` or `what is …` stands round a phrase, and nothing follows."""
    lowers, kinds = chatter.words.lowers, chatter.words.kinds
    after = use + len(phrase.words)
    if before[-1] == "what" and after < len(lowers):
        ends = after + 1 >= len(lowers) or kinds[after + 1].isupper()
        return lowers[after] in ("is", "are", "means") and (ends or lowers[after + 1] == "and")
    if len(before) > 1 and before[-1] in ("is", "are") and before[-2] == "what":
        return after >= len(kinds) or kinds[after].isupper()
    return before[-1] in ("what's", "explain", "define") and (
        after >= len(kinds) or kinds[after].isupper()
    )


def ends_sentence(chatter: Chatter, span: Span, phrase: Phrase, uses: list[int]) -> bool:
    """Say whether a phrase stands at the end of a sentence of the opening, or of a clause."""
    kinds, size = chatter.words.kinds, len(phrase.words)
    return any(
        use + size >= len(kinds) or kinds[use + size].isupper()
        for use in uses
        if use < max(span.opening, span.asked)
    )
