"""The Podcasting 2.0 namespace's own examples."""

from __future__ import annotations

import pytest

from generator.chapter_files import read_chapter_file
from generator.problems import Problems
from generator.sources import read_source
from tests.case_files import CASES
from tests.readers.shown import turns

FOLDER = CASES / "podcasting20"


@pytest.mark.parametrize(
    ("name", "speakers", "opening"),
    [
        ("example.json", ["Darth Vader", "Luke"], "I am your father."),
        ("example.vtt", ["Sarah", "Gillian"], "In today's episode, you'll learn whether"),
        (
            "example.srt",
            ["Travis", "Sarah", "Gilon"],
            "When you first get started in podcasting, it's",
        ),
        ("example.html", ["Travis", "Sarah", "Gilon"], "When you first get started in podcasting"),
    ],
)
def test_transcripts_are_read(name: str, speakers: list[str], opening: str) -> None:
    problems = Problems()
    source = read_source(FOLDER / name, name, problems)
    assert source is not None
    found = turns(source)
    assert list(dict.fromkeys(turn.label for turn in found))[:3] == speakers
    assert found[0].text.startswith(opening)
    assert [turn.start_ms for turn in found] == sorted(turn.start_ms or 0 for turn in found)
    assert not problems.warnings


@pytest.mark.parametrize(("name", "count"), [("chapters.json", 9), ("chapters-complex.json", 10)])
def test_chapters_with_a_title_are_read(name: str, count: int) -> None:
    problems = Problems()
    source = read_source(FOLDER / name, name, problems)
    assert source is not None
    marks = read_chapter_file(source, problems)
    assert marks is not None
    assert (len(marks), marks[0].title, marks[-1].title) == (count, "Intro", "Outro")
    assert not problems.warnings
