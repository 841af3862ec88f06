"""How long turns become paragraphs."""

from __future__ import annotations

import pytest

from generator.assemble.paragraphs import split_paragraphs
from generator.model import TimeMark


def lengths(text: str, marks: tuple[TimeMark, ...] = ()) -> list[int]:
    return [len(text[start:end].split()) for start, end in split_paragraphs(text, marks)]


def sentences(count: int, words: int = 10) -> str:
    return " ".join("Here " + "word " * (words - 2) + "ends." for _ in range(count))


def test_a_short_turn_is_one_paragraph() -> None:
    assert split_paragraphs("Yeah.") == ((0, 5),)


def test_no_text_has_no_paragraph() -> None:
    assert split_paragraphs("") == split_paragraphs(" \n ") == ()


def test_a_turn_of_110_words_stays_whole() -> None:
    assert lengths(sentences(11)) == [110]


@pytest.mark.parametrize("count", [16, 30, 77, 200, 311])
def test_paragraphs_of_a_long_turn_are_good_to_read(count: int) -> None:
    found = lengths(sentences(count))
    assert sum(found) == count * 10
    assert all(40 <= words <= 120 for words in found)


def test_no_paragraph_is_left_with_a_few_words() -> None:
    assert min(lengths(sentences(8) + " Right. " + sentences(8))) >= 25


def test_speech_without_any_punctuation_is_cut_between_words() -> None:
    text = "we went there and it was fine so " * 200
    found = lengths(text)
    assert sum(found) == len(text.split())
    assert max(found) < 200
    starts = {text[start:].split()[0] for start, _ in split_paragraphs(text)[1:]}
    assert starts <= {"and", "so"}


def test_a_sentence_that_is_too_long_is_cut_between_clauses() -> None:
    text = "we went there, and it was fine, because of the lamp, " * 40 + "then we left."
    found = split_paragraphs(text)
    assert len(found) > 2
    assert all(text[start - 2 : start] == ", " for start, _ in found[1:])


def test_a_text_without_spaces_is_cut_too() -> None:
    text = "語" * 3000
    found = split_paragraphs(text)
    assert len(found) > 5
    assert "".join(text[start:end] for start, end in found) == text


def test_a_word_of_absurd_length_does_not_stop_the_build() -> None:
    text = "x" * 100_000
    assert "".join(text[start:end] for start, end in split_paragraphs(text)) == text


def test_a_cut_comes_before_words_that_open_a_thought() -> None:
    before, after = sentences(8), "Anyway, let us go on. " + sentences(8)
    starts = [start for start, _ in split_paragraphs(f"{before} {after}")]
    assert starts == [0, len(before) + 1]


def test_a_cut_comes_after_a_pause() -> None:
    text = sentences(16)
    starts = [i for i in range(len(text)) if text.startswith("Here", i)]
    times = [i * 3000 + (4000 if i >= 7 else 0) for i in range(len(starts))]
    marks = tuple(map(TimeMark, starts, times))
    assert starts[7] in [start for start, _ in split_paragraphs(text, marks)]
    assert starts[7] not in [start for start, _ in split_paragraphs(text)]
