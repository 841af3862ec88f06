"""Case files: input and expected output side by side, for people to read and to add to.

A case is a title and two texts, each ended by a line with nothing but a full stop:

    the point of a version belongs to it
    .
    We use Python 3 .11 now.
    .
    We use Python 3.11 now.
    .

Lines between cases are free for remarks. A full stop that should stand alone on a line of a text
is written with a backslash before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a file."""

    title: str
    input: str
    expected: str
    place: str
    """File and line, for messages."""


def read_cases(name: str) -> list[Case]:
    """Read the cases of a file in `tests/cases/`, such as `assemble/tidy.txt`."""
    path = CASES / name
    lines = path.read_text("utf-8").split("\n")
    stops = [number for number, line in enumerate(lines) if line == "."]
    if len(stops) % 3 or not stops:
        raise ValueError(f"{path}: a case has three lines with a full stop; this has {len(stops)}")
    cases = []
    for first, second, third in zip(stops[::3], stops[1::3], stops[2::3], strict=True):
        title = lines[first - 1].strip()
        given, expected = _text(lines[first + 1 : second]), _text(lines[second + 1 : third])
        cases.append(Case(title, given, expected, f"{name}:{first}"))
    return cases


def cases(name: str) -> pytest.MarkDecorator:
    """Run a test with the argument `case` once for each case of a file."""
    found = read_cases(name)
    return pytest.mark.parametrize("case", found, ids=[case.title for case in found])


def _text(lines: list[str]) -> str:
    return "\n".join("." if line == "\\." else line for line in lines)
