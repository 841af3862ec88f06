"""A sheet to draw on, which counts from the side on which lines begin."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw

from generator.render.previews.fonts import Family, font
from generator.render.previews.inks import PAPER, colors, steps

WIDTH, HEIGHT = 1200, 630
"""What Open Graph consumers crop least: 1.91 to 1."""


class Sheet:
    """Paper of 1200 by 630 pixels; inks are places in the palette of `inks.py`."""

    def __init__(self, family: Family, mirrored: bool) -> None:
        """Take the typeface, and whether lines begin on the right."""
        self._image = Image.new("L", (WIDTH, HEIGHT), PAPER)
        self._pen = ImageDraw.Draw(self._image)
        self._family = family
        self._mirrored = mirrored

    def write(
        self, x: float, line: float, text: str, size: int, weight: int, ink: int, end: bool = False
    ) -> None:
        """Write on a base line; from `x` on, or up to `x` with `end`."""
        length = self.width(text, size, weight)
        start = self._at(x) - (length if end is not self._mirrored else 0)
        letters, right, down = _letters(self._family, text, size, weight, ink)
        x, y = round(start) + right, round(line) + down
        # Paper is the lowest place, so what stands there already shows through.
        below = self._image.crop((x, y, x + letters.width, y + letters.height))
        self._image.paste(ImageChops.lighter(below, letters), (x, y))

    def box(self, left: float, top: float, right: float, bottom: float, ink: int) -> None:
        """Fill from `left` and `top` up to `right` and `bottom`, at least 2 pixels wide."""
        x, other = sorted((round(self._at(left)), round(self._at(right))))
        self._pen.rectangle((x, top, max(other, x + 2) - 1, bottom - 1), fill=ink)

    def show(self, other: Sheet, top: int, left: float = 0, right: float = WIDTH) -> None:
        """Show what stands on another sheet from `left` to `right`, and below `top`."""
        x, end = sorted((round(self._at(left)), round(self._at(right))))
        box = (x, top, max(end, x + 2), HEIGHT)
        self._image.paste(other._image.crop(box), box)

    def width(self, text: str, size: int, weight: int) -> float:
        """Measure text, in pixels."""
        return _width(self._family, text, size, weight)

    def png(self) -> bytes:
        """Give the picture as PNG."""
        contents = io.BytesIO()
        self._image.putpalette(colors())
        # The next level takes half as long again for a twentieth less.
        self._image.save(contents, "PNG", compress_level=3)
        return contents.getvalue()

    def _at(self, x: float) -> float:
        return WIDTH - x if self._mirrored else x


@lru_cache(maxsize=4096)
def _width(family: Family, text: str, size: int, weight: int) -> float:
    return font(family, size, weight).getlength(text)


@lru_cache(maxsize=32)
def _letters(
    family: Family, text: str, size: int, weight: int, ink: int
) -> tuple[Image.Image, int, int]:
    """Draw text by itself; names come again on every picture of an episode.

    Gives what is not empty of it, and how far from the beginning of the line that is: to the right
    and down. Letters may lean out of their own width.
    """
    width = round(_width(family, text, size, weight)) + 2 * _side(size)
    cover = Image.new("L", (width, _above(size) + size))
    face = font(family, size, weight)
    ImageDraw.Draw(cover).text((_side(size), _above(size)), text, 255, face, "ls")
    left, top, right, bottom = cover.getbbox() or (0, 0, 1, 1)
    cover = cover.crop((left, top, right, bottom))
    # Pillow's own way of changing values makes a list of the table first.
    places = Image.frombytes("L", cover.size, cover.tobytes().translate(steps(ink)))
    return places, left - _side(size), top - _above(size)


def _side(size: int) -> int:
    return size // 2


def _above(size: int) -> int:
    return size * 3 // 2
