"""Whether the first words of a chapter are the sentence that is to stand above them."""

from __future__ import annotations

import re

from generator.model import Chapter, Paragraph

_WORD = re.compile(r"\w+")


def opens_with(chapter: Chapter, sentence: str) -> bool:
    """Tell that the first paragraph says `sentence`, whatever it hesitates and its punctuation."""
    said = _words(_clean(chapter.turns[0].paragraphs[0]))
    return f" {_words(sentence)} " in f" {said} "


def _clean(paragraph: Paragraph) -> str:
    start, pieces = 0, []
    for first, last in paragraph.fillers:
        pieces.append(paragraph.text[start:first])
        start = last
    return " ".join((*pieces, paragraph.text[start:]))


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
