"""The text form of problems."""

from __future__ import annotations

import pytest

from generator.problems import ContentError, Problem, Problems, nearest


def test_a_problem_says_what_where_and_what_to_try() -> None:
    problem = Problem("a/b.md", 7, 'unknown key "titel"', "titel: A", 'did you mean "title"?')
    assert str(problem) == (
        'a/b.md:7: unknown key "titel"\n    7 | titel: A\n      did you mean "title"?'
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("a.txt", 0, "the file is empty")) == "a.txt: the file is empty"


def test_a_source_line_cannot_disturb_the_terminal() -> None:
    shown = str(Problem("a.txt", 1, "odd", "\x1b[31mred\x00" + "x" * 300))
    assert "\x1b" not in shown
    assert "\x00" not in shown
    assert len(shown.splitlines()[1]) <= 110


def test_problems_are_sorted_by_place_and_told_once() -> None:
    problems = Problems()
    problems.error("b", 1, "two")
    problems.error("a", 2, "one")
    problems.error("b", 1, "two")
    problems.warn("a", 1, "mild")
    with pytest.raises(ContentError) as caught:
        problems.raise_errors()
    assert [str(p) for p in caught.value.problems] == ["a:1: warning: mild", "a:2: one", "b:1: two"]


def test_warnings_alone_stop_only_a_strict_run() -> None:
    problems = Problems()
    problems.warn("a", 1, "mild")
    problems.raise_errors()
    with pytest.raises(ContentError):
        problems.raise_errors(strict=True)


def test_the_nearest_word_is_suggested() -> None:
    assert nearest("Titel", ["title", "date"]) == 'did you mean "title"?'
    assert nearest("xyz", ["title", "date"]) == ""
