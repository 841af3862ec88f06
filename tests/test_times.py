"""Time stamps in and out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.times import clock, iso_duration, parse_clock, stamp


@pytest.mark.parametrize(
    ("text", "time_ms"),
    [
        ("00:00", 0),
        ("37:36", 2_256_000),
        ("1:05:37", 3_937_000),
        ("01:05:37", 3_937_000),
        ("83:20", 5_000_000),
        ("0:00.5", 500),
        ("00:00:01,250", 1_250),
        ("100:00:00", 360_000_000),
        ("1:60", None),
        ("1:83:20", None),
        ("12", None),
        ("", None),
        ("-1:00", None),
        ("٠٠:٠٠", None),
    ],
)
def test_clock_stamps_are_read(text: str, time_ms: int | None) -> None:
    assert parse_clock(text) == time_ms


@given(st.integers(min_value=0, max_value=1000 * 3_600_000 - 1))
def test_what_is_written_reads_back(time_ms: int) -> None:
    assert parse_clock(clock(time_ms)) == time_ms // 1000 * 1000
    assert parse_clock(stamp(time_ms)) == time_ms
    assert parse_clock(stamp(time_ms, ",")) == time_ms


@pytest.mark.parametrize(
    ("time_ms", "text"), [(0, "0:00"), (2_256_000, "37:36"), (3_937_999, "1:05:37")]
)
def test_the_form_used_in_addresses(time_ms: int, text: str) -> None:
    assert clock(time_ms) == text


def test_lengths_for_machines() -> None:
    assert iso_duration(9_888_000) == "PT2H44M48S"
    assert iso_duration(48_000) == "PT0M48S"
