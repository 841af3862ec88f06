"""Addresses inside a page: a promise, and each only once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.anchors import Anchors


def test_an_address_is_the_time() -> None:
    anchors = Anchors()
    assert anchors.take(0, 1) == "t=0:00"
    assert anchors.take(2_256_999, 2) == "t=37:36"
    assert anchors.take(3_937_000, 3) == "t=1:05:37"


def test_the_second_one_of_a_second_is_told_apart() -> None:
    anchors = Anchors()
    taken = [anchors.take(2_256_000, turn) for turn in range(3)]
    assert taken == ["t=37:36", "t=37:36-2", "t=37:36-3"]


def test_without_times_turns_are_counted() -> None:
    anchors = Anchors()
    assert [anchors.take(None, turn) for turn in (1, 1, 2)] == ["turn-1", "turn-1-2", "turn-2"]


@given(st.lists(st.tuples(st.one_of(st.none(), st.integers(0, 5000)), st.integers(1, 4))))
def test_no_address_is_given_twice(places: list[tuple[int | None, int]]) -> None:
    anchors = Anchors()
    taken = [anchors.take(*place) for place in places]
    assert len(set(taken)) == len(taken)
