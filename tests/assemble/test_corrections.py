"""Corrections change whole words, as they are written, once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.corrections import Corrections
from generator.model import TimeMark
from tests.assemble.spoken import any_text, marked_texts


@pytest.mark.parametrize(
    ("pairs", "text", "expected"),
    [
        ({"Amadei": "Amodei"}, "Dario Amadei, Amadei's.", "Dario Amodei, Amodei's."),
        ({"Ola": "Olah"}, "Ola, Olaf, cOla, Ola.", "Olah, Olaf, cOla, Olah."),
        ({"cloud": "Claude"}, "Cloud or cloud?", "Cloud or Claude?"),
        ({"light house": "lighthouse"}, "a light  house, light\nhouse", "a lighthouse, lighthouse"),
        ({"a b": "X", "a b c": "Y"}, "a b c, a b", "Y, X"),
        ({"a": "b", "b": "a"}, "a b", "b a"),
        ({"C++": "C sharp"}, "C++, C++x, C+", "C sharp, C sharpx, C+"),
        ({".net": ".NET"}, "use .net or asp.net", "use .NET or asp.NET"),
        ({"um": ""}, "so um yes", "so  yes"),
        ({"$5": r"\1 \g<0>"}, "it costs $5", r"it costs \1 \g<0>"),
        ({"Ünal": "Unal"}, "Ünal, Ünals", "Unal, Ünals"),
        ({" padded ": "x"}, "padded", "x"),
        ({}, "as it is", "as it is"),
    ],
)
def test_words_are_put_right(pairs: dict[str, str], text: str, expected: str) -> None:
    assert Corrections(pairs).apply(text)[0] == expected


def test_corrections_of_an_episode_win_over_those_of_the_show() -> None:
    show = Corrections({"Ola": "Olah", "cloud": "Claude"})
    assert show.merged({"cloud": "cloud"}).apply("Ola, cloud")[0] == "Olah, cloud"


def test_no_corrections_are_none() -> None:
    assert not Corrections()
    assert not Corrections({" ": "x"})
    assert Corrections({"a": "b"})


@given(any_text)
def test_a_word_that_is_not_there_changes_nothing(text: str) -> None:
    assert Corrections({"Zyzzyva": "x"}).apply(text)[0] == text


@given(any_text)
def test_a_correction_by_the_same_word_changes_nothing(text: str) -> None:
    words = [word for word in text.split() if word]
    pairs = {word: word for word in words}
    assert Corrections(pairs).apply(text)[0] == text


@given(st.lists(st.sampled_from(["red", "blue", "green"]), max_size=30))
def test_words_may_swap_places(words: list[str]) -> None:
    swap = {"red": "blue", "blue": "red"}
    expected = " ".join(swap.get(word, word) for word in words)
    assert Corrections(swap).apply(" ".join(words))[0] == expected


@given(marked_texts())
def test_times_stay_on_words_that_are_not_corrected(
    marked: tuple[str, tuple[TimeMark, ...]],
) -> None:
    text, marks = marked
    corrected, moved = Corrections({"um": "hmm hmm", "the": "t", "know": ""}).apply(text, marks)
    offsets = [mark.offset for mark in moved]
    assert offsets == sorted(set(offsets))
    assert all(0 <= offset < len(corrected) for offset in offsets)
    before = {mark.time_ms for mark in marks}
    assert all(mark.time_ms in before for mark in moved)


def test_a_time_moves_with_its_word() -> None:
    marks = (TimeMark(0, 0), TimeMark(6, 500), TimeMark(13, 900))
    text, moved = Corrections({"Amadei": "A. Modei"}).apply("Dario Amadei speaks", marks)
    assert text == "Dario A. Modei speaks"
    assert moved == (TimeMark(0, 0), TimeMark(6, 500), TimeMark(15, 900))


def plainly(pairs: dict[str, str], text: str) -> str:
    """Correct in the slowest and plainest way."""
    corrected, place = "", 0
    longest_first = sorted(pairs, key=len, reverse=True)
    while place < len(text):
        for wrong in longest_first:
            end = place + len(wrong)
            inside_before = place and is_word(text[place - 1]) and is_word(wrong[0])
            inside_after = end < len(text) and is_word(text[end]) and is_word(wrong[-1])
            if text.startswith(wrong, place) and not inside_before and not inside_after:
                corrected, place = corrected + pairs[wrong], end
                break
        else:
            corrected, place = corrected + text[place], place + 1
    return corrected


def is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


few_letters = st.text("ab+ é_", min_size=1, max_size=4).filter(lambda t: t == " ".join(t.split()))


@given(st.dictionaries(few_letters.filter(bool), st.text("xy", max_size=2)), st.text("ab+ é_"))
def test_the_quick_way_finds_what_the_plain_way_finds(pairs: dict[str, str], text: str) -> None:
    flat = " ".join(text.split())
    assert Corrections(pairs).apply(flat)[0] == plainly(pairs, flat)
