"""A sheet to draw on, which counts from the side on which lines begin."""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

from generator.render.previews.fonts import font
from generator.render.previews.inks import PAPER, colors, steps

WIDTH, HEIGHT = 1200, 630
"""What Open Graph consumers crop least: 1.91 to 1."""
_TOUCHED = [0] + [255] * 255


class Sheet:
    """Paper of 1200 by 630 pixels; inks are places in the palette of `inks.py`."""

    def __init__(self, family: Path, mirrored: bool) -> None:
        """Take the typeface, and whether lines begin on the right."""
        self._image = Image.new("L", (WIDTH, HEIGHT), PAPER)
        self._pen = ImageDraw.Draw(self._image)
        self._family = family
        self._mirrored = mirrored

    def write(
        self, x: float, line: float, text: str, size: int, weight: int, ink: int, end: bool = False
    ) -> None:
        """Write on a base line; from `x` on, or up to `x` with `end`."""
        face = font(self._family, size, weight)
        length = self.width(text, size, weight)
        # Letters may lean out of their own width.
        side, above = size // 2, size * 3 // 2
        cover = Image.new("L", (round(length) + 2 * side, above + size))
        ImageDraw.Draw(cover).text((side, above), text, 255, face, "ls")
        start = self._at(x) - (length if end is not self._mirrored else 0)
        place = (round(start) - side, round(line) - above)
        self._image.paste(cover.point(steps(ink)), place, cover.point(_TOUCHED))

    def box(self, left: float, top: float, right: float, bottom: float, ink: int) -> None:
        """Fill from `left` and `top` up to `right` and `bottom`, at least 2 pixels wide."""
        x, other = sorted((round(self._at(left)), round(self._at(right))))
        self._pen.rectangle((x, top, max(other, x + 2) - 1, bottom - 1), fill=ink)

    def width(self, text: str, size: int, weight: int) -> float:
        """Measure text, in pixels."""
        return _width(self._family, text, size, weight)

    def png(self) -> bytes:
        """Give the picture as PNG."""
        self._image.putpalette(colors())
        data = io.BytesIO()
        self._image.save(data, "PNG", compress_level=1, compress_type=zlib.Z_RLE)
        return data.getvalue()

    def _at(self, x: float) -> float:
        return WIDTH - x if self._mirrored else x


@lru_cache(maxsize=4096)
def _width(family: Path, text: str, size: int, weight: int) -> float:
    return font(family, size, weight).getlength(text)
