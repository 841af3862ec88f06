"""From text to terms; the same table is checked in the browser."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.analysis import Analysis
from generator.search.languages import known, supported
from generator.search.tokens import tokens
from tests.built_site import ROOT

CASES = json.loads((ROOT / "tests/cases/search/analysis.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']} {case['text'][:20]}")
def test_text_becomes_terms(case: dict[str, str]) -> None:
    assert Analysis.of(case["language"]).text_terms(case["text"]) == case["terms"]


@given(st.text())
def test_no_letter_or_digit_is_lost_between_tokens(text: str) -> None:
    said = [c for c in text if c.isalnum()]
    # Lower case may take more characters, so only what stays one character is compared.
    kept = [c for token in tokens(text) for c in token if c.isalnum()]
    assert [c.lower() for c in said] == [c.lower() for c in kept]


@given(st.text(), st.sampled_from(known()))
def test_terms_never_hold_what_divides_a_shard(text: str, language: str) -> None:
    for term in Analysis.of(language).text_terms(text):
        assert term
        assert "\n" not in term
        assert not term.startswith("\x01")


@given(st.text())
def test_case_never_matters(text: str) -> None:
    analysis = Analysis.of("en")
    if text.upper().lower() == text.lower():
        assert analysis.text_terms(text.lower()) == analysis.text_terms(text)


def test_languages_that_must_be_known_are() -> None:
    wanted = {"en", "de", "fr", "es", "pt", "it", "nl", "sv", "ru", "zh", "ja", "ko", "th"}
    assert wanted <= set(known())
    assert not supported("xx")


def test_nothing_is_a_term_twice_changed() -> None:
    """A corrected word goes through the analysis once more, and must be found then."""
    analysis = Analysis.of("en")
    for word in ("money", "constitutional", "café", "don't"):
        (term,) = analysis.terms(word)
        assert analysis.terms(word.upper()) == (term,)
