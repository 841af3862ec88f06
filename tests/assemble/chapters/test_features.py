"""That what is counted on the way is what counting from scratch gives."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.chapters.features.trie import grow, phrases_at_start, phrases_in
from generator.assemble.chapters.features.windows import _compare, _moving
from generator.assemble.chapters.handover import handovers
from generator.assemble.chapters.speech import Speech
from generator.assemble.chapters.talk import read_talk

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
