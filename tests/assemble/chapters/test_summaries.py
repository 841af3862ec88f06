"""The sentence that says what a chapter is about."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.assemble.chapters.languages import language_of
from generator.assemble.chapters.summaries import summaries_of
from generator.assemble.chapters.summaries.choose import best_of, candidates_of
from generator.assemble.chapters.summaries.shorten import mended, shortened
from generator.assemble.chapters.summaries.standing_alone import stands_alone
from generator.assemble.chapters.summaries.theme import themes_of
from generator.assemble.chapters.titles import titles_of
from generator.assemble.chapters.weights import weights
from tests.assemble.chapters.test_scores import conversations, found
from tests.assemble.chapters.test_titles import talk
from tests.bench.chapters.conversations import talk_of
from tests.bench.chapters.summary_judgements import read_summary_judgements
from tests.bench.chapters.title_judgements import GRADES

KEEP, WRONG = 0.45, 0.1
"""Shares of the summaries of `tests/cases/found_chapters`, from which the weights were learned."""


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "A bit of a philosophical question, but why is a bigger lens better?",
            "why is a bigger lens better?",
        ),
        (
            "Can you just talk about what it takes to build a tower?",
            "what it takes to build a tower.",
        ),
        ("The question is, does the lamp hold any oil?", "does the lamp hold any oil?"),
        ("I think a lighthouse is a good place to read.", "a lighthouse is a good place to read."),
        ("The lamp is lit at dusk, right?", "The lamp is lit at dusk."),
        ("What would you say is the hardest part?", "What is the hardest part?"),
        ("The keeper, you know, never slept.", "The keeper never slept."),
        ("The keeper,, though tired, slept.", "The keeper, though tired, slept."),
        ("The keeper , though tired , slept .", "The keeper, though tired, slept."),
        ("Basically, of course, the lamp was red.", "the lamp was red."),
        ("Ann, what does a keeper do?", "what does a keeper do?"),
        ("How long does the lamp burn, Zenobia?", "How long does the lamp burn?"),
        ("Today, we climb the tower.", "Today, we climb the tower."),
    ],
)
def test_what_leads_to_a_question_or_a_claim_is_taken_away(said: str, left: str) -> None:
    assert shortened(said, said.endswith("?"), frozenset(("zenobia",))) == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("There was, there was a lamp.", "There was a lamp."),
        ("What's the what's the role of the keeper?", "What's the role of the keeper?"),
        (
            "The lamp in the room of in the room of Ann is red.",
            "The lamp in the room of Ann is red.",
        ),
        ("The oil that that keeper had had was whale oil.",) * 2,
    ],
)
def test_what_is_said_twice_in_a_row_is_said_once(said: str, left: str) -> None:
    assert mended(said) == left


@pytest.mark.parametrize(
    "text",
    [
        "That is why the lamp was red.",
        "They never saw the light from there.",
        "And the lamp was red for years.",
        "There's also the bell, which rang in fog.",
        "The lamp, the lamp was never red.",
        "Could be a limit that we run into.",
        "The vision for a better lamp.",
        "Keepers liked to read about those in winter.",
        "How did you get into that?",
        "Any thought of the lamp is far beyond my...",
        "Hey Ben, it is good to be back.",
        "We spoke of the good effects of light and how.",
        "Usually we have a feast where all of the island.",
        "The keeper that Ann was the and it was not Ben.",
        "In regards to the lamp that you would keep at home.",
        "Keepers actually climbing with the oil, and then cleaning.",
        "What is the equivalent of losing a lens for a keeper.",
        "Lamps, and burn oil all night in one, you know what, let's stick to glass.",
        "Our lamps are what's called red lamps that were the first is for ships that don't.",
        "Some keepers say the oil makes better lamps that's missing the point.",
        "The keeper, which was Ann, had we the lamp.",
        "In winter Are we going to light the lamp?",
        "The keeper, the chief of the tower.",
        "A group of keepers who can climb the tower.",
        "If the lamp is red.",
        "I'm can the keeper turn the lamp?",
        "Glass in the lamp, cleaned by Ann.",
        "The second one is a lamp for ships.",
        "Cuz the lamp is red at dusk.",
        "A few lamps now we're talking about before we light the oil.",
        "Twenty five u twenty five lamps are red at dusk.",
        "The rules for what keepers do.",
    ],
)
def test_what_needs_what_was_said_before_is_no_summary(text: str) -> None:
    assert not stands_alone(text, language_of("en"))


@pytest.mark.parametrize(
    "text",
    [
        "Why is it hard to keep a lamp burning?",
        "The lamp burns oil from the islands.",
        "Let's start with the big idea of lenses.",
        "In this episode we climb the tower.",
        "What we need to bend the light is glass.",
        "The keeper who tends the lamp climbs at dusk.",
        "If the lamp is red, the ships keep away.",
        "Who pays for the oil of the lamp?",
        "The lamp that I tend is made of glass.",
        "Every time you climb the tower, it will look higher.",
        "One thing that is striking is how fast oil burns.",
    ],
)
def test_what_can_be_read_alone_is(text: str) -> None:
    assert stands_alone(text, language_of("en"))


def test_the_question_of_the_opening_is_the_summary_unless_it_is_the_title() -> None:
    whole = talk(
        ("Ann", "So, what does a lighthouse lens do with the light?"),
        ("Ben", "The lens bends all the light into one beam. It is made of rings of glass. " * 2),
    )
    judge = weights().summaries
    question = "What does a lighthouse lens do with the light?"
    assert summaries_of(whole, [0], ["Lighthouse lens"], judge) == [question]
    assert summaries_of(whole, [0], [question], judge) == [
        "The lens bends all the light into one beam."
    ]


def test_no_summary_begins_in_the_middle_of_a_thought() -> None:
    english = language_of("en")
    summaries = [chapter.summary for each in conversations() for chapter in found(each)]
    told = [summary for summary in summaries if summary]
    assert len(told) >= 0.75 * len(summaries)
    for summary in told:
        assert summary[0].isupper()
        assert summary[-1] in ".!?"
        first = summary.split()[0].lower().strip(",")
        before_its_main_clause = first in ("if", "when", "while", "until") and ", " in summary
        assert first not in english.conjunctions | english.pronouns or before_its_main_clause


def test_summaries_are_judged_as_well_as_before() -> None:
    judgements, judge = read_summary_judgements(), weights().summaries
    grades: Counter[int | None] = Counter()
    for each in conversations():
        if told := judgements.get(each.name):
            said = talk_of(each)
            titles = titles_of(said, told.starts, 0, weights().titles)
            themes = themes_of(said, told.starts, titles)
            for number, known in told.chapters.items():
                best = best_of(candidates_of(said, themes[number]), judge)
                grades[known.get(best.sentence) if best else None] += 1
    chapters = sum(grades.values())
    assert chapters >= 20
    assert grades[GRADES.index("keep")] >= (KEEP - 0.1) * chapters
    assert grades[GRADES.index("wrong")] <= (WRONG + 0.1) * chapters
