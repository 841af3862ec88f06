"""That what is counted on the way is what counting from scratch gives."""

from __future__ import annotations

import math
from collections import Counter
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.chapters.features.candidates import candidates
from generator.assemble.chapters.features.phrases import phrase_scores, phrases_at
from generator.assemble.chapters.features.speakers import roles_of
from generator.assemble.chapters.features.trie import grow, phrases_at_start, phrases_in
from generator.assemble.chapters.features.windows import _compare, _moving
from generator.assemble.chapters.handover import handovers
from generator.assemble.chapters.speech import Speech
from generator.assemble.chapters.talk import Talk, read_talk

WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


def compared(
    terms: list[int], weights: list[int], spots: list[int], size: int
) -> tuple[list[float], list[float]]:
    one, two = (_moving(terms, weights, width) for width in (size, 2 * size))
    return _compare(spots, size, len(terms), one, two)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=60), st.integers(1, 25))
def test_windows_that_move_tell_the_same_as_windows_counted_anew(
    terms: list[int], size: int
) -> None:
    weights = [7, 1, 3, 2, 5, 4]
    cosines, _ = compared(terms, weights, list(range(len(terms) + 1)), size)
    for spot, cosine in enumerate(cosines):
        left = Counter(terms[max(spot - size, 0) : spot])
        right = Counter(terms[spot : spot + size])
        dot = sum(weights[t] * left[t] * right[t] for t in left)
        norms = [sum(weights[t] * n * n for t, n in side.items()) for side in (left, right)]
        product = norms[0] * norms[1]
        assert cosine == (pytest.approx(dot / math.sqrt(product)) if product else 1.0)


def test_two_halves_without_a_word_in_common_are_split_best_in_the_middle() -> None:
    terms = [0, 1, 2] * 20 + [3, 4, 5] * 20
    _, splits = compared(terms, [1] * 6, list(range(len(terms))), 30)
    assert max(range(len(splits)), key=splits.__getitem__) == 60


@given(WORDS, st.sets(st.lists(st.sampled_from("abcd"), min_size=1, max_size=4).map(" ".join)))
def test_a_tree_finds_exactly_the_phrases_that_stand_in_some_words(
    words: list[str], phrases: set[str]
) -> None:
    tree = grow({phrase: phrase for phrase in phrases})
    runs = [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
    assert sorted(phrases_in(words, tree)) == sorted(run for run in runs if run in phrases)
    starts = [" ".join(words[:j]) for j in range(1, len(words) + 1)]
    assert phrases_at_start(words, tree) == [start for start in starts if start in phrases]


@pytest.mark.parametrize(
    "words",
    [
        "And now, dear friends, here's Ada Lovelace.",
        "Now here’s Ada Lovelace.",
        "Here is Ada Lovelace!",
        "Please welcome Ada Lovelace.",
        "Give it up for Ada Lovelace!",
        "So without further ado, let's get into it.",
        "Please enjoy this conversation.",
        "Welcome to the show, Ada.",
        "Und hier kommt Ada Lovelace.",
        "Viel Spaß mit Ada Lovelace.",
        "Viel Spaß bei diesem Gespräch.",
    ],
)
def test_a_chapter_may_begin_after_somebody_was_presented(words: str) -> None:
    talk = read_talk([Speech("host", f"Hello. {words} What a life you had!", 0)], 60_000, "en")
    assert handovers(talk) == {2}


def test_a_question_about_somebody_presents_nobody() -> None:
    talk = read_talk([Speech("host", "Hello. And is it here? Welcome is a word.", 0)], None, "en")
    assert not handovers(talk)


def turns_of(*texts: str) -> list[Speech]:
    """Two people who take turns, half a minute each."""
    return [Speech("AB"[number % 2], text, number * 30_000) for number, text in enumerate(texts)]


def openings_of(speeches: list[Speech], language: str) -> list[str]:
    talk = read_talk(speeches, None, language)
    return [talk.text(place) for place in candidates(talk)]


ANYTHING = "We took the boat out again that summer and painted both of the old masts white."
GOES_ON = f"{ANYTHING} " * 3
ENDS = "The sea was calm and the keeper slept well all night."


def test_inside_a_turn_a_chapter_begins_where_words_announce_it() -> None:
    said = f"{GOES_ON}Let's talk about the lamp. {ENDS}"
    assert openings_of(turns_of("Hello there.", said, "Fine then."), "en") == [
        ANYTHING,
        "Let's talk about the lamp.",
        "Fine then.",
    ]


def test_inside_a_turn_as_long_as_a_chapter_it_may_begin_anywhere() -> None:
    assert len(openings_of(turns_of("Hello there.", GOES_ON * 25, "Fine then."), "en")) > 50


def test_inside_a_turn_it_may_begin_anywhere_where_shorter_chapters_are_asked_for() -> None:
    talk = read_talk(turns_of("Hello there.", GOES_ON * 5, "Fine then."), None, "en")
    assert len(candidates(talk, chapter_ms=60_000)) > len(candidates(talk, chapter_ms=600_000))


def test_inside_a_turn_of_a_language_without_phrases_it_may_begin_anywhere() -> None:
    assert len(openings_of(turns_of("Hello there.", GOES_ON, "Fine then."), "xx")) == 4


def test_a_turn_may_end_with_the_question_that_a_chapter_begins_with() -> None:
    said = f"{GOES_ON}So is it true that the lamp was stolen from there?"
    assert "stolen" in openings_of(turns_of("Hello there.", said, "It is."), "en")[1]


def test_whoever_ends_with_questions_leads_whatever_the_other_asks_on_the_way() -> None:
    answer = "Was it easy? No. Was it fun? " + GOES_ON
    roles = roles_of(read_talk(turns_of(*["What came then?", answer] * 4), None, "en"))
    assert roles.lead["A"] > 0.9 > 0 > roles.lead["B"]
    assert roles.one_sided > 0.9


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_a_build_finds_the_phrases_that_training_learns_from(
    said: list[list[str]], opening: list[str]
) -> None:
    talk = cast(Talk, SimpleNamespace(words=said))
    for place in range(len(said)):
        learned = phrases_at(talk, place, opening)
        weights = dict.fromkeys(sorted(learned), 1.0) | {"never said": 5.0}
        assert phrase_scores(talk, [place], [opening], weights) == [len(learned)]
