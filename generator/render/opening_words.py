"""Whether the first words of a chapter are the sentence that is to stand above them."""

from __future__ import annotations

import re

from generator.model import Chapter

_WORD = re.compile(r"\w+")


def opens_with(chapter: Chapter, sentence: str) -> bool:
    """Tell that the first paragraph says `sentence`, whatever it hesitates and its punctuation."""
    said = _words(chapter.turns[0].paragraphs[0].clean)
    return f" {_words(sentence)} " in f" {said} "


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
