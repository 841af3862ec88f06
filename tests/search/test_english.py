"""The stemmer of lunr.js in Python; that it is the same is shown in tests/browser/search."""

from __future__ import annotations

import pytest
from lunr.stemmer import PorterStemmer

from generator.search.english import stem


@pytest.mark.parametrize(
    ("word", "expected", "package"),
    [
        ("day", "day", "dai"),
        ("money", "money", "monei"),
        ("key", "key", "kei"),
        ("try", "tri", "try"),
        ("ies", "ie", "i"),
    ],
)
def test_it_differs_from_the_packages_stemmer_where_lunr_js_does(
    word: str, expected: str, package: str
) -> None:
    assert stem(word) == expected
    assert PorterStemmer().stem(word) == package


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("cats", "cat"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("hopping", "hop"),
        ("filing", "file"),
        ("sized", "size"),
        ("relational", "relat"),
        ("triplicate", "triplic"),
        ("revival", "reviv"),
        ("adoption", "adopt"),
        ("controll", "control"),
        ("yes", "ye"),
        ("a", "a"),
    ],
)
def test_each_step_of_porter(word: str, expected: str) -> None:
    assert stem(word) == expected
