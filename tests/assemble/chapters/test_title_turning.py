"""What a chapter turns to and what is done in it, as its title."""

from __future__ import annotations

import pytest

from generator.assemble.chapters.titles.candidates import candidates_of
from generator.assemble.chapters.titles.chatter import read_chatter
from generator.assemble.chapters.titles.deeds import deed_text, deeds_of
from generator.assemble.chapters.titles.judge import Judge
from generator.assemble.chapters.titles.wording import word_forms
from tests.assemble.chapters.test_titles import FILLER, talk


def turned_to(said: str, language: str = "en") -> set[str]:
    chatter = read_chatter(talk(("Ann", said), language=language), [0])
    words = chatter.words.texts
    targets = chatter.spans[0].targets
    return {" ".join(words[t.start : t.end]) for t in targets if t.cue != "alone"}


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Okay, let's talk about the eclipse attack then.", "eclipse attack"),
        ("All right, moving on to the genesis block, what now?", "genesis block"),
        ("So the next point is slow scripts, which are slow.", "slow scripts"),
        ("It's a new thing, called proof of work.", "proof"),
        ("First of all, what is a mempool?", "mempool"),
        ("We start with Lightning, and then the rest.", "Lightning"),
        ("The third topic is version 3 support here.", "version 3 support"),
    ],
)
def test_what_the_opening_turns_to_is_heard(said: str, topic: str) -> None:
    assert topic in turned_to(said)


def test_what_an_opening_in_german_turns_to_is_heard() -> None:
    assert "Uhrwerk" in turned_to("Kommen wir nun zum Uhrwerk der Kirche.", "de")


@pytest.mark.parametrize("said", ["I slept well.", "We never said so.", "Yeah, you know, right."])
def test_where_nothing_is_turned_to_nothing_is_heard(said: str) -> None:
    assert not turned_to(said)


def test_what_is_turned_to_may_be_a_title_though_it_is_said_once() -> None:
    chatter = read_chatter(talk(("Ann", FILLER * 2 + "Next up is lamp oil. " + FILLER * 3)), [0])
    assert "lamp oil" in {" ".join(c.phrase.words) for c in candidates_of(chatter, 0)}


def deeds(said: str) -> set[str]:
    chatter = read_chatter(talk(("Ann", said)), [0])
    forms = word_forms(chatter.words)
    return {deed_text(deed, forms) for deed in deeds_of(chatter, 0)}


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("If you run a lighthouse. We run lighthouses there.", "Running lighthouses"),
        ("They reduce bandwidth. To reduce bandwidth is good.", "Reducing bandwidth"),
        ("They design the lamp. You can design the lamp.", "Designing the lamp"),
        ("You connect to a node. They connect to nodes.", "Connecting to nodes"),
        ("We are writing an essay. So write an essay.", "Writing an essay"),
    ],
)
def test_what_is_done_again_and_again_may_be_a_title(said: str, title: str) -> None:
    assert title in deeds(said)


@pytest.mark.parametrize(
    "said",
    [
        "I have a lamp. They have lamps. We have a lamp.",
        "We do things. They do things. We want a lot of things.",
        "We paid Ben. They pay Ben. You pay Ben.",
        "We run a lighthouse.",
    ],
)
def test_a_verb_that_names_nothing_and_what_is_said_once_are_no_title(said: str) -> None:
    assert not deeds(said)


def test_a_word_that_people_keep_adds_to_a_score_and_more_at_its_end() -> None:
    judge = Judge({"often": 1.0}, 0.0, 1.0, {"privacy": 0.5}, {"privacy": 0.25})
    assert judge.score({"often": 2.0}) == 2.0
    assert judge.score({"often": 2.0}, ("privacy", "law")) == 2.5
    assert judge.score({"often": 2.0}, ("law", "privacy")) == 2.75
