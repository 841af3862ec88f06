"""Case files of chapters in every format."""

from __future__ import annotations

import pytest

from generator.chapter_files import read_chapter_file
from generator.problems import Problems
from generator.sources import source_of
from tests.case_files import CASES, Case, read_cases
from tests.readers.shown import moment

NAMES = sorted(path.name for path in (CASES / "chapter_files").glob("*.txt"))


def shown(text: str) -> str:
    """Read a file and show its problems and its chapters, a line each.

    `time title <link> !picture -`; `-` stands after what is not listed.
    """
    problems = Problems()
    source = source_of(text.encode("utf-8"), "it", problems)
    assert source is not None
    marks = read_chapter_file(source, problems) or ()
    lines = []
    for problem in (*problems.errors, *problems.warnings):
        lines.append(f"! {problem.line}: {problem.message}")
        lines += [f"  {hint}" for hint in problem.hint.splitlines()]
    for mark in marks:
        extras = [f"<{mark.url}>" if mark.url else "", f"!{mark.image}" if mark.image else ""]
        extras.append("" if mark.listed else "-")
        lines.append(" ".join(filter(None, [moment(mark.start_ms), mark.title, *extras])))
    return "\n".join(lines)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case.title)
        for name in NAMES
        for case in read_cases(f"chapter_files/{name}")
    ],
)
def test_chapters_are_read_as_they_are_meant(case: Case) -> None:
    assert shown(f"{case.input}\n") == case.expected
