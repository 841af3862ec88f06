"""Pictures as PNG."""

from __future__ import annotations

import io
import zlib
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.render.previews.png import png

_WIDTH = 9
_PALETTE = bytes(range(30))
_ROWS = st.lists(
    st.tuples(st.binary(min_size=_WIDTH, max_size=_WIDTH), st.integers(1, 40)), min_size=1
)


@given(_ROWS)
def test_a_picture_is_read_as_it_was_given(rows: list[tuple[bytes, int]]) -> None:
    pixels = b"".join(bytes(place % 10 for place in row) * count for row, count in rows)
    data = png(_WIDTH, pixels, _PALETTE)
    picture = Image.open(io.BytesIO(data))
    assert picture.size == (_WIDTH, sum(count for _, count in rows))
    shown = (_PALETTE[3 * place : 3 * place + 3] for place in pixels)
    assert picture.convert("RGB").tobytes() == bytes(chain.from_iterable(shown))
    # Pillow passes over a wrong check sum of the contents; zlib does not.
    start = data.index(b"IDAT") + 4
    size = int.from_bytes(data[start - 8 : start - 4], "big")
    assert len(zlib.decompress(data[start : start + size])) == (_WIDTH + 1) * picture.height


def test_rows_like_the_ones_above_them_take_no_room() -> None:
    row = bytes(place % 10 for place in range(1200))
    assert len(png(1200, row * 600, _PALETTE)) < len(png(1200, row * 8, _PALETTE)) + 1500
