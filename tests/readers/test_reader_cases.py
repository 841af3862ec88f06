"""Case files of all readers: a file as a tool writes it, and the turns it holds."""

from __future__ import annotations

import pytest

from tests.case_files import CASES, Case, read_cases
from tests.readers.shown import shown

NAMES = sorted(path.name for path in (CASES / "readers").glob("*.txt"))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{name.removesuffix('.txt')}: {case.title}")
        for name in NAMES
        for case in read_cases(f"readers/{name}")
    ],
)
def test_a_file_is_read_as_its_tool_means_it(case: Case) -> None:
    assert shown(f"{case.input}\n") == case.expected
