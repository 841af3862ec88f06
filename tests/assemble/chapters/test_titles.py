"""Titles that must and must not come out."""

from __future__ import annotations

import random

import pytest

from generator.assemble.chapters import Speech, find_chapters
from generator.assemble.chapters.cold_open import after_cold_open
from generator.assemble.chapters.languages import language_of
from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.talk import Talk, read_talk
from generator.assemble.chapters.titles import titles_of
from generator.assemble.chapters.titles.labels import labels_of
from generator.assemble.chapters.titles.people import fixed_title
from generator.assemble.chapters.titles.questions.asked import titles_in
from generator.assemble.chapters.weights import weights
from tests.assemble.chapters.test_scores import conversations, found

FILLER = (
    "So yeah, you know, I mean, it is what it is. A lot of people say that. And there are many "
    "things, and a bunch of stuff, at the end of the day. "
)


def talk(*said: tuple[str, str], language: str = "en") -> Talk:
    speeches = [Speech(who, text, i * 60_000, name=who) for i, (who, text) in enumerate(said)]
    return read_talk(speeches, None, language)


def titles(*said: tuple[str, str], language: str = "en", starts: tuple[int, ...] = ()) -> list[str]:
    """Name the chapters that begin with the given speeches, after an introduction."""
    whole = talk(*said, language=language)
    first = {s.speech: i for i, s in reversed(list(enumerate(whole.sentences)))}
    chosen = [first[start] for start in (starts or range(len(said)))]
    return titles_of(whole, chosen, 0, weights().titles)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("So what is RGB?", "What is RGB?"),
        ("But, like, how does Fedimint actually work?", "How does Fedimint work?"),
        (
            "It's essentially plug and play, so why don't more people run Lightning nodes?",
            "Why don't more people run Lightning nodes?",
        ),
        (
            "Can you tell me a little bit about how enterprises now are estimating their fees?",
            "How enterprises are estimating their fees",
        ),
        (
            "Can you give us an overview of what the proposed changes to the gossip are?",
            "Proposed changes to the gossip",
        ),
        ("What are some ways you can make a node crash?", "Ways to make a node crash"),
        ("What is it like to champion a big change?", "Championing a big change"),
        ("What's the source of meaning for us humans?", "Source of meaning"),
        ("What do you think?", None),
        ("What is it?", None),
        ("How does that work?", None),
        ("What's up?", None),
        ("Does that make sense?", None),
        ("Who knows what a covenant is in the audience?", None),
        ("You know what?", None),
        (
            "What is the one thing in the whole history of the company that everybody would know?",
            None,
        ),
    ],
)
def test_only_a_short_question_that_stands_alone_is_a_title(
    sentence: str, title: str | None
) -> None:
    grammar = language_of("en").grammar
    assert grammar is not None
    made = [text for text, _ in titles_in(sentence, "?" in sentence, grammar.verbs)]
    assert made[:1] == ([title] if title else [])


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("Let's talk about eclipse attacks.", "Eclipse attacks"),
        ("Let me ask you about prompt engineering.", "Prompt engineering"),
        ("Okay, moving on to light clients.", "Light clients"),
        ("I wanted to ask about OP_RETURN.", "OP_RETURN"),
        ("Can you explain what GPT-4 is and why GPT-4 matters?", "GPT-4"),
    ],
)
def test_a_chapter_is_named_after_what_its_opening_turns_to(opening: str, title: str) -> None:
    topic = title.lower() if title[1:].islower() or " " in title else title
    answer = f"Well, {topic} came up long ago. {FILLER}The trouble with {topic} is known. "
    assert (
        titles(
            ("Ann", FILLER * 3), ("Ann", opening), ("Ben", answer * 2 + FILLER * 3), starts=(0, 1)
        )[1]
        == title
    )


def test_nothing_but_filler_gets_words_of_its_own_and_no_filler_title() -> None:
    made = titles(("Ann", FILLER), ("Ben", FILLER * 2), ("Ann", FILLER))
    assert len(set(made)) == 3
    for title in made:
        assert title.lower() not in {"yeah", "lot of people", "people", "things", "stuff", "so"}


def test_equal_chapters_get_different_titles() -> None:
    said = "Let's talk about eclipse attacks. An eclipse attack is bad. Eclipse attacks hurt."
    made = titles(*[("Ann", said), ("Ben", said)] * 3)
    assert len({title.lower() for title in made}) == 6


def test_a_chapter_in_which_somebody_is_asked_about_themselves_has_their_name() -> None:
    made = titles(
        ("Ann Lee", FILLER * 9),
        ("Ann Lee", "Could you introduce yourself to the listeners, please?"),
        ("Ben Ode", "I studied chemistry and then I worked on a ship. " * 6),
        ("Ann Lee", "What is a lighthouse lens? " + FILLER * 20),
        starts=(0, 1, 3),
    )
    assert made[1] == "Ben’s background"


def test_another_guest_is_presented_by_name() -> None:
    made = titles(
        ("Ann", FILLER * 9),
        ("Ben", FILLER * 9),
        ("Ann", "And now, dear friends, here's Cleo Vance. What drew you to the sea?"),
        ("Cleo", "The sea was always there, and ships. " * 9),
        starts=(0, 2),
    )
    assert made[1] == "Cleo Vance"


def test_german_titles_are_nouns_and_labels_are_german() -> None:
    made = titles(
        ("Ann", "Herzlich willkommen. Heute sprechen wir mit einem Gast. " * 3),
        ("Ann", "Lass uns über die Energiewende reden."),
        ("Ben", "Die Energiewende braucht Stromspeicher, und die Energiewende dauert. " * 4),
        language="de",
        starts=(0, 1),
    )
    assert made == ["Einführung", "Energiewende"]


def test_human_like_titles_come_out_of_real_conversations() -> None:
    made = {c.title for each in conversations() for c in found(each)}
    assert {"Introduction", "UTXO set", "Accumulators", "Package relay", "Signet"} <= made


def test_no_title_of_a_real_conversation_is_filler_or_said_twice() -> None:
    banned = language_of("en").grammar
    assert banned is not None
    for each in conversations():
        made = [chapter.title for chapter in found(each)]
        assert len({title.lower() for title in made}) == len(made)
        for title in made:
            assert not {word.lower() for word in title.split()} <= banned.banned | banned.common
            assert len(title) <= 90


def test_words_of_listening_are_taken_from_the_front() -> None:
    assert without_listening("Yeah. So, um, the lamp is old.") == "the lamp is old."


def test_a_clip_from_later_on_is_found_and_nothing_else() -> None:
    clip = (
        "If you think about the lamp in the old tower you see why ships never came near it. "
        "The light was red for years and nobody wrote down who had painted the glass that way. "
    )
    chance = random.Random(1)
    words = [
        "keeper",
        "rock",
        "rain",
        "story",
        "year",
        "tower",
        "glass",
        "boat",
        "sail",
        "rope",
        "wind",
        "salt",
        "bell",
        "fog",
        "oil",
    ]
    other = [" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(200)]
    later = " ".join(other[:120]) + " " + clip + " ".join(other[120:])
    whole = talk(("Ben", clip), ("Ann", "Welcome back. " * 3), ("Ben", later))
    opening = after_cold_open(whole)
    assert whole.sentences[opening].speech == 1
    plain = talk(("Ann", "Welcome back. " * 3), ("Ben", later))
    assert after_cold_open(plain) == 0


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("I think this was a fantastic discussion. I learned so much.", "Closing"),
        ("Okay, thank you so much, both of you, for all of this.", "Closing"),
        ("Thanks very much for your talk, it was good. How did you begin?", "Audience questions"),
        ("Do we want the audience to ask some questions now?", "Audience questions"),
        ("Any last thoughts on this topic before we move on?", None),
        ("I have one question, and then we take questions from the audience.", None),
    ],
)
def test_the_end_of_a_talk_is_told_by_what_is_said(opening: str, title: str | None) -> None:
    whole = talk(*[("Ann", FILLER * 3)] * 20, ("Ben", opening + " " + FILLER * 12))
    last = next(i for i, s in enumerate(whole.sentences) if s.speech == 20)
    labels = labels_of("en")
    assert labels is not None
    assert fixed_title(whole, last, len(whole.sentences), labels) == title


def test_finding_chapters_names_them_too() -> None:
    chapters = find_chapters(conversations()[0].speeches, duration_ms=None)
    assert chapters[0].title == "Introduction"
