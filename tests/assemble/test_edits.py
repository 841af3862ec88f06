"""Edits, and the times that move along."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.edits import Edit, apply_edits
from generator.model import TimeMark
from tests.assemble.spoken import marked_texts


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[TimeMark, ...], list[Edit]]:
    text, marks = draw(marked_texts())
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return text, marks, [(start, end, draw(st.text("xyz ", max_size=4))) for start, end in pairs]


@given(edited())
def test_characters_outside_edits_keep_their_times(
    given_: tuple[str, tuple[TimeMark, ...], list[Edit]],
) -> None:
    text, marks, edits = given_
    changed, moved = apply_edits(text, edits, marks)
    times = {mark.offset: mark.time_ms for mark in moved}
    for mark in marks:
        if any(start <= mark.offset < end for start, end, _ in edits):
            continue
        shift = sum(len(new) - (end - start) for start, end, new in edits if end <= mark.offset)
        assert changed[mark.offset + shift] == text[mark.offset]
        assert times[mark.offset + shift] == mark.time_ms


@given(edited())
def test_times_stay_in_order_and_inside_the_text(
    given_: tuple[str, tuple[TimeMark, ...], list[Edit]],
) -> None:
    text, marks, edits = given_
    changed, moved = apply_edits(text, edits, marks)
    offsets = [mark.offset for mark in moved]
    assert offsets == sorted(set(offsets))
    assert all(0 <= offset < len(changed) for offset in offsets)
    times = [mark.time_ms for mark in moved]
    assert times == sorted(times)


def test_no_edits_change_nothing() -> None:
    marks = (TimeMark(0, 5),)
    assert apply_edits("same", [], marks) == ("same", marks)


def test_the_time_of_a_removed_word_goes_to_what_follows_unless_that_has_its_own() -> None:
    assert apply_edits("um yes", [(0, 3, "")], [TimeMark(0, 7)]) == ("yes", (TimeMark(0, 7),))
    both = [TimeMark(0, 7), TimeMark(3, 9)]
    assert apply_edits("um yes", [(0, 3, "")], both) == ("yes", (TimeMark(0, 9),))


def test_a_time_past_the_end_is_dropped() -> None:
    assert apply_edits("yes um", [(3, 6, "")], [TimeMark(0, 1), TimeMark(4, 2)])[1] == (
        TimeMark(0, 1),
    )
