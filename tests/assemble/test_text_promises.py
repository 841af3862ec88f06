"""What the steps of a text promise, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.fillers import find_fillers
from generator.assemble.paragraphs import split_paragraphs
from generator.assemble.sentences import split_sentences
from generator.assemble.tidy import tidy
from generator.model import TimeMark
from tests.assemble.spoken import any_text, marked_texts, spoken

Spans = tuple[tuple[int, int], ...]

languages = st.sampled_from(["en", "en-GB", "de", "fr", "es", "xx"])


def without_spaces(text: str) -> str:
    return "".join(text.split())


def assert_covered(text: str, spans: Spans) -> None:
    """Check that spans are in order, apart, and leave out nothing but white space."""
    position = 0
    for start, end in spans:
        assert position <= start < end
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""


@given(any_text, languages)
def test_tidying_changes_no_character_but_white_space(text: str, language: str) -> None:
    assert without_spaces(tidy(text, (), language)[0]) == without_spaces(text)


@given(any_text, languages)
def test_what_is_tidy_stays_as_it_is(text: str, language: str) -> None:
    once, _ = tidy(text, (), language)
    assert tidy(once, (), language)[0] == once


@given(marked_texts(), languages)
def test_times_stay_on_their_characters_when_a_text_is_tidied(
    marked: tuple[str, tuple[TimeMark, ...]], language: str
) -> None:
    text, marks = marked
    tidied, moved = tidy(text, marks, language)
    assert [(text[mark.offset], mark.time_ms) for mark in marks] == [
        (tidied[mark.offset], mark.time_ms) for mark in moved
    ]


@given(any_text)
def test_sentences_cover_the_text(text: str) -> None:
    assert_covered(text, split_sentences(text))


@given(marked_texts(), st.integers(1, 8))
def test_paragraphs_cover_the_text_and_are_short(
    marked: tuple[str, tuple[TimeMark, ...]], times: int
) -> None:
    text, marks = marked[0] * times, marked[1]
    spans = split_paragraphs(text, marks)
    assert_covered(text, spans)
    assert all(len(text[start:end].split()) < 200 for start, end in spans)


@given(spoken, st.integers(1, 8))
def test_paragraphs_begin_with_a_sentence_unless_one_is_too_long(text: str, times: int) -> None:
    text = text * times
    sentences = split_sentences(text)
    if all(len(text[start:end].split()) <= 150 for start, end in sentences):
        beginnings = {start for start, _ in sentences}
        assert {start for start, _ in split_paragraphs(text)} <= beginnings


@given(any_text, languages)
def test_a_clean_reading_leaves_something_and_only_leaves_out(text: str, language: str) -> None:
    position, kept = 0, []
    for start, end in find_fillers(text, language):
        assert position <= start < end <= len(text)
        kept.append(text[position:start])
        position = end
    kept.append(text[position:])
    if position:
        assert any(c.isalnum() for c in "".join(kept))


@given(any_text)
def test_nothing_is_left_out_in_a_language_that_is_not_known(text: str) -> None:
    assert find_fillers(text, "xx") == ()
