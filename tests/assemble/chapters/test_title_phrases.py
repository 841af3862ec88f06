"""Which phrases of a chapter are thought of as its title, and how good they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.chapters.languages.common_words import common_words, parse_common_words
from generator.assemble.chapters.titles.alike import means_the_same
from generator.assemble.chapters.titles.candidates import candidates_of
from generator.assemble.chapters.titles.chatter import read_chatter
from generator.assemble.chapters.titles.judge import Judge
from generator.assemble.chapters.titles.ranking import pairs, rank, rate
from generator.assemble.chapters.weights import weights
from tests.assemble.chapters.test_titles import talk


def test_phrases_are_made_of_nouns_and_adjectives() -> None:
    said = "We build lighthouse lenses, and RPC stands for a call."
    chatter = read_chatter(talk(("Ann", said)), [0])
    phrases = {" ".join(phrase.words) for phrase in chatter.phrases}
    assert "lighthouse lenses" in phrases
    assert "rpc" in phrases
    assert not any("build" in phrase or "stands" in phrase for phrase in phrases)


def candidates(said: str) -> set[str]:
    """Give the titles that would be thought of for a chapter in which only this is said."""
    chatter = read_chatter(talk(("Ann", said)), [0])
    return {" ".join(candidate.phrase.words) for candidate in candidates_of(chatter, 0)}


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("A denial of service attack. Denial of service attacks hurt.", "service attack"),
        ("We like open source. " * 4 + "And open source development.", "source development"),
        ("The 64 byte transactions. No 64 byte transactions.", "byte transactions"),
        (
            "So the key owns coins. The public key owns it. The public key owns it.",
            "public key owns",
        ),
        ("It uses secrecy there. And it uses secrecy here.", "uses secrecy"),
        ("An actual lamp. The actual lamp. That actual lamp.", "actual lamp"),
        ("We saw seven coins. The seven coins. Those seven coins.", "seven coins"),
        ("It was April 2007. So April 2007. Then April 2007.", "april 2007"),
        ("There is good news. The good news. Such good news.", "good news"),
        ("Read the book, Brian. The book Brian read. A book Brian read.", "book brian"),
        ("We read a blog post. The blog post. That blog post.", "blog post"),
        ("Alice in the tower. So Alice in the tower.", "alice in the tower"),
        ("The cusp of understanding. A cusp of understanding.", "cusp of understanding"),
        ("The limits of lamps. Some limits of lamps.", "limits"),
        ("They are pragmatic. So pragmatic. A pragmatic one, pragmatic.", "pragmatic"),
        ("Is it high-level? A high-level one, a high-level one.", "high-level"),
        (
            "A relationship between the lamp. The relationship between the lamp.",
            "relationship between the lamp",
        ),
    ],
)
def test_what_is_cut_off_or_a_verb_or_idle_is_never_a_title(said: str, never: str) -> None:
    assert never not in candidates(said)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("A 51% attack is bad. The 51% attack hurts.", "51% attack"),
        ("No 64-byte transactions. These 64-byte transactions hurt.", "64-byte transactions"),
        ("No 64 byte transactions. These 64 byte transactions hurt.", "64 byte transactions"),
        ("We saw the fail whale again. So the fail whale came.", "fail whale"),
        ("What's the source of meaning for us humans?", "source of meaning"),
        ("It is a race to the top. This race to the top is good.", "race to the top"),
        ("Well, there are benefits of silent lamps, of course.", "benefits of silent lamps"),
        ("We did the Joel test. So the Joel test is good.", "joel test"),
        ("They wrote Objective C there. And Objective C was slow.", "objective c"),
        ("OpenAI's people left. They left OpenAI. So OpenAI stood there.", "openai"),
        ("A denial of service attack. Denial of service attacks.", "denial of service attack"),
    ],
)
def test_what_an_editor_would_take_is_thought_of(said: str, known: str) -> None:
    assert known in candidates(said)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("initial block download", "ibd", True),
        ("bitcoin core", "bitcoincore", True),
        ("e-cash", "ecash", True),
        ("block filters", "light clients", False),
        ("lamp", "lighthouse", False),
    ],
)
def test_long_and_short_for_one_thing_are_known(one: str, two: str, same: bool) -> None:
    assert means_the_same(one.split(), two.split()) is same


@given(st.floats(-800, 800), st.floats(-50, 50), st.floats(0, 50))
def test_chances_add_up_and_grow_with_the_score(score: float, tolerable: float, gap: float) -> None:
    judge = Judge({}, tolerable, tolerable + gap)
    chances = judge.chances(score)
    assert sum(chances) == pytest.approx(1)
    assert min(chances) >= -1e-9
    assert judge.chances(score + 1).worth >= chances.worth - 1e-9


def test_what_titles_already_say_is_not_said_again_and_pairs_are_of_two_things() -> None:
    said = "The lamp oil burns. A lighthouse lens bends light. " * 6 + "The Fresnel lens, FL."
    judges = weights().titles
    ranked = rank(read_chatter(talk(("Ann", said)), [0]), 0, judges.phrases)
    best = frozenset(ranked[0][1].content)
    assert best not in [
        frozenset(r.candidate.content) for r in rate(ranked, judges.phrases, [best])
    ]
    for pair in pairs(rate(ranked, judges.phrases), judges.pairs):
        assert not set(pair.one.content) & set(pair.two.content)


def test_usual_words_are_known_in_english_alone() -> None:
    english = common_words("en")
    assert english["people"][0] > english["budget"][0] > 0
    assert "lighthouse" not in english
    assert common_words("de") == {}
    told = parse_common_words("# 1\n35 10: ask budget\n")
    assert told == {"ask": (0.35, 0.1), "budget": (0.35, 0.1)}
