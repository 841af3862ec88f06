"""Words in lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.render.previews.typeset import LINE, Measure, fitted, set_title

_SIZES = (60, 40, 20)


def _face(size: int) -> Measure:
    return lambda text: len(text) * size / 2


def test_a_title_is_as_large_as_it_fits_in_lines_of_like_length() -> None:
    assert set_title("one two three four", _face, _SIZES, 420, 200) == (
        ["one two", "three four"],
        60,
    )


def test_letters_without_spaces_part_anywhere_but_before_a_mark_that_closes() -> None:
    lines, _ = set_title("夜の海で「光」を見る、灯台", _face, (60,), 200, 400)
    assert "".join(lines) == "夜の海で「光」を見る、灯台"
    assert len(lines) == 3
    assert not any(line[0] in "」、" or line[-1] == "「" for line in lines)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines, size = set_title("word " * 100, _face, _SIZES, 400, 60)
    assert (len(lines), size, lines[-1][-1]) == (2, 20, "…")


@given(st.text(max_size=300))
def test_lines_are_never_wider_or_higher_than_the_room(title: str) -> None:
    lines, size = set_title(title, _face, _SIZES, 400, 100)
    assert all(_face(size)(line) <= 400 for line in lines)
    assert len(lines) * size * LINE <= 100


@given(st.text(max_size=60), st.integers(min_value=0, max_value=40))
def test_fitted_text_fits(text: str, width: int) -> None:
    assert len(fitted(text, len, width)) <= width
