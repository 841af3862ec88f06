"""Times of words for the player."""

from __future__ import annotations

import json

from msgspec.structs import replace

from generator.exports.word_times import has_word_times, word_times
from generator.model import Chapter, Episode, Paragraph, Speaker, TimeMark, Turn

ANN = Speaker("ann", "Ann", None, None, 0)


def episode(*paragraphs: Paragraph) -> Episode:
    turn = Turn(ANN, paragraphs, 0, 9000, 1)
    chapter = Chapter("x", "x", (turn,), 0, 9000)
    return Episode("x", "X", (chapter,), (ANN,), False, 9000, "x.vtt")


def paragraph(text: str, *marks: tuple[int, int]) -> Paragraph:
    return Paragraph(text, "t=0:01", 1000, marks=tuple(TimeMark(*mark) for mark in marks))


def test_words_are_steps_of_characters_and_hundredths() -> None:
    talk = episode(paragraph("one two three", (0, 1000), (4, 1404), (8, 1996)))
    assert json.loads(word_times(talk)) == {"t=0:01": [0, 100, 4, 40, 4, 60]}


def test_characters_are_counted_as_browsers_count_them() -> None:
    talk = episode(paragraph("a 🦜 b", (0, 1000), (2, 1500), (4, 2000)))
    assert json.loads(word_times(talk)) == {"t=0:01": [0, 100, 2, 50, 3, 50]}


def test_times_that_run_backwards_stand_still() -> None:
    talk = episode(paragraph("one two", (0, 2000), (4, 1000)))
    assert json.loads(word_times(talk)) == {"t=0:01": [0, 200, 4, 0]}


def test_paragraphs_without_times_inside_are_left_out() -> None:
    plain = paragraph("one two")
    assert not has_word_times(episode(plain))
    timed = replace(paragraph("three four", (0, 3000), (6, 3500)), anchor="t=0:03")
    assert list(json.loads(word_times(episode(plain, timed)))) == ["t=0:03"]
