"""When a character is spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.timing import time_at
from generator.model import TimeMark
from tests.assemble.spoken import marked_texts

MARKS = (TimeMark(0, 1000), TimeMark(10, 2000))


@pytest.mark.parametrize(
    ("offset", "end_ms", "time_ms"),
    [
        (0, 5000, 1000),
        (5, 5000, 1500),
        (10, 5000, 2000),
        (15, 5000, 3500),
        (20, 5000, 5000),
        (99, 5000, 5000),
        (20, None, 2667),
        (20, 1500, 2667),
    ],
)
def test_time_passes_evenly_between_what_is_known(
    offset: int, end_ms: int | None, time_ms: int
) -> None:
    assert time_at(offset, MARKS, end_ms, 20) == time_ms


def test_what_comes_before_the_first_time_has_that_time() -> None:
    assert time_at(0, [TimeMark(5, 700)], None, 10) == 700


def test_without_times_there_is_none() -> None:
    assert time_at(3, (), 5000, 10) is None


@given(marked_texts(), st.one_of(st.none(), st.integers(0, 400_000)))
def test_time_never_runs_backwards_and_is_exact_where_it_is_known(
    marked: tuple[str, tuple[TimeMark, ...]], end_ms: int | None
) -> None:
    text, marks = marked
    times = [time_at(offset, marks, end_ms, len(text)) for offset in range(len(text) + 1)]
    if marks:
        known = [time for time in times if time is not None]
        assert known == sorted(known)
        assert len(known) == len(times)
    assert all(times[mark.offset] == mark.time_ms for mark in marks)
