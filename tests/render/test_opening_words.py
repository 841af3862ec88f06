"""A sentence is not put above a chapter that begins with it."""

from __future__ import annotations

import pytest

from generator.model import Chapter, Paragraph, Speaker, Turn
from generator.render.opening_words import opens_with

SAID = "Uh, let's talk about the, um, weather. It was cold in May."
FILLERS = ((0, 4), (25, 29))


def _chapter(text: str, fillers: tuple[tuple[int, int], ...] = ()) -> Chapter:
    paragraph = Paragraph(text=text, anchor="t=0", start_ms=0, fillers=fillers)
    turn = Turn(Speaker("ada", "Ada", None, None, 0), (paragraph,), 0, None, 1)
    return Chapter(title="Weather", slug="weather", start_ms=0, end_ms=None, turns=(turn,))


@pytest.mark.parametrize(
    "sentence",
    ["Let's talk about the weather.", "It was cold in May!", "let's talk about the weather"],
)
def test_what_the_first_paragraph_says_is_not_told_before_it(sentence: str) -> None:
    assert opens_with(_chapter(SAID, FILLERS), sentence)


@pytest.mark.parametrize(
    "sentence", ["It was cold in Mayfair.", "The weather was.", "Was it cold?"]
)
def test_other_words_are(sentence: str) -> None:
    assert not opens_with(_chapter(SAID, FILLERS), sentence)
