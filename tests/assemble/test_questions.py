"""The interviewer's questions: only those that can be understood in a list."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.assemble.fillers import find_fillers
from generator.assemble.question_leads import without_lead
from generator.assemble.questions import find_questions
from generator.model import Chapter, Paragraph, Speaker, Turn

ANSWER = "There is a great deal to say about that and I will say it slowly. " * 3
HOST = Speaker("ann", "Ann", "host", None, 0)
GUEST = Speaker("ben", "Ben", "guest", None, 1)


@dataclass
class Talk:
    """A conversation of one chapter, told as pairs of who and what."""

    said: list[tuple[Speaker, str]]

    def questions(self, language: str = "en") -> list[str]:
        turns = tuple(
            Turn(who, (Paragraph(text, f"t=0:{i:02}", i * 1000, find_fillers(text)),), 0, 0, 1)
            for i, (who, text) in enumerate(self.said)
        )
        return [q.text for q in find_questions([Chapter("x", "x", turns, 0, 0)], language)]


def interview(*asked: str, host: Speaker = HOST) -> Talk:
    """Each question answered at length, after two that are beyond doubt."""
    sure = ("How was the lighthouse built?", "Why did the keepers leave the island?")
    return Talk([line for ask in (*sure, *asked) for line in ((host, ask), (GUEST, ANSWER))])


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("So, um, what is, what is a foghorn made of?", "What is a foghorn made of?"),
        ("Well, the question is does the lamp burn whale oil?", "Does the lamp burn whale oil?"),
        ("I don't know if you can say, but who owns the tower?", "Who owns the tower?"),
        ("Can you explain that? Can you draw the lamp room?", "Can you draw the lamp room?"),
        ("Now that ships have radar, who needs lighthouses?", None),
    ],
)
def test_a_question_is_listed_without_what_only_leads_to_it(asked: str, listed: str | None) -> None:
    assert interview(asked).questions()[2:] == [listed or asked]


@pytest.mark.parametrize(
    "asked",
    [
        "Can you explain how that works?",
        "What about that?",
        "What is it?",
        "It is a lonely life on the island, right?",
        "The lighthouse stood on the island for years.",
    ],
)
def test_what_cannot_stand_alone_is_left_out(asked: str) -> None:
    """With a third question beyond doubt, since fewer than three make no list."""
    talk = interview("Who paints the tower white?", asked)
    assert len(talk.questions()) == 3


def test_a_question_without_an_answer_is_left_out() -> None:
    talk = interview("Who paints the tower white?", "Does the lamp burn whale oil?")
    talk.said[-1] = (GUEST, "No.")
    assert "Does the lamp burn whale oil?" not in talk.questions()


def test_the_guest_s_own_questions_are_left_out() -> None:
    talk = interview("Who paints the tower white?")
    talk.said += [(GUEST, "Why would anybody live on an island?"), (HOST, ANSWER)]
    assert not any("anybody" in question for question in talk.questions())


def test_without_roles_the_one_who_asks_far_more_leads() -> None:
    somebody = Speaker("speaker-1", "Speaker 1", None, None, 0)
    talk = interview("Who paints the tower white?", host=somebody)
    assert "Who paints the tower white?" in talk.questions()


def test_where_both_ask_nobody_leads() -> None:
    one, two = Speaker("a", "A", None, None, 0), Speaker("b", "B", None, None, 1)
    ask = "Who painted the tower white? It was a long time ago and nobody on the island knows now."
    assert Talk([(one, ask), (two, ask)] * 5).questions() == []


def test_fewer_than_three_questions_are_no_list() -> None:
    assert interview().questions() == []


def test_questions_of_a_language_without_tables_are_listed_by_their_length() -> None:
    asked = ("¿Quién pintó la torre de blanco el verano pasado?", "¿Qué?")
    assert interview(*asked).questions("es")[2:] == [
        "Quién pintó la torre de blanco el verano pasado?"
    ]


def test_only_the_last_clause_of_an_endless_sentence_is_listed() -> None:
    sentence = "We were on the boat, " * 8 + "and how did you light the lamp in such a storm?"
    assert without_lead(sentence, {"how"}, 30) == "How did you light the lamp in such a storm?"
