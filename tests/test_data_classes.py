"""Our `dataclass` does what Python's own does."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.data_classes import dataclass


def made_by(maker: Callable[..., Any], **options: bool) -> Any:
    @maker(**options)
    class Kept:
        """Something with every sort of field."""

        name: str
        places: tuple[int, ...] = ()
        found: list[int] = dataclasses.field(default_factory=list, compare=False)
        hidden: str = dataclasses.field(default="x", repr=False)

    return Kept


OPTIONS: list[dict[str, bool]] = [
    {"frozen": True, "slots": True},
    {"frozen": True},
    {"slots": True},
    {"frozen": True, "slots": True, "order": True},
]
ARGUMENTS = st.fixed_dictionaries(
    {"name": st.sampled_from("ab")},
    optional={
        "places": st.sampled_from([(), (1,), (1, 2)]),
        "found": st.lists(st.integers(0, 1), max_size=1),
        "hidden": st.sampled_from("xy"),
    },
)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@given(ARGUMENTS, ARGUMENTS)
def test_objects_tell_compare_and_hash_as_those_of_a_data_class(
    options: dict[str, bool], one: dict[str, Any], other: dict[str, Any]
) -> None:
    ours, theirs = made_by(dataclass, **options), made_by(dataclasses.dataclass, **options)
    a, b, c, d = ours(**one), ours(**other), theirs(**one), theirs(**other)
    assert repr(a) == repr(c)
    assert dataclasses.astuple(a) == dataclasses.astuple(c)
    assert (a == b) == (c == d)
    assert a != c
    assert dataclasses.replace(a, name="z") == ours(**{**one, "name": "z"})
    if options.get("frozen"):
        assert len({a, b}) == len({c, d})
    if options.get("order"):
        assert [a < b, a <= b, a > b, a >= b] == [c < d, c <= d, c > d, c >= d]


def test_objects_that_may_change_have_no_hash() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(made_by(dataclass, slots=True)("a"))


def test_fields_come_in_order_and_are_wanted() -> None:
    kept = made_by(dataclass, frozen=True, slots=True)
    assert kept("a", (1,), [2], "b") == kept(name="a", places=(1,), found=[2], hidden="b")
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        kept()
    with pytest.raises(TypeError, match="unexpected keyword argument 'nam'"):
        kept(nam="a")
    assert kept("a").found is not kept("a").found


def test_an_object_has_no_fields_but_its_own() -> None:
    with pytest.raises(AttributeError):
        made_by(dataclass, frozen=True, slots=True)("a").place = 1
