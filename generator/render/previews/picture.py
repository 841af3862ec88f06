"""Draws a preview: a title page with the voices, above the map of the conversation."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.render.palette import LIGHT_GROUNDS, speaker_palette
from generator.render.previews.fonts import font
from generator.render.previews.typeset import LINE, fitted, set_title
from generator.timeline import Lane, Span

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = 1200, 630
"""What Open Graph consumers crop least: 1.91 to 1."""
_MARGIN = 72
_ROOM = WIDTH - 2 * _MARGIN
_PAPER, _GROUND = LIGHT_GROUNDS
_INK, _MUTED, _NEUTRAL, _ACCENT = "#1f1d1a", "#6a655c", "#66625a", "#a83a1c"
_TITLE_SIZES = (92, 84, 76, 68, 60, 54, 48, 42)
_TITLE_TOP, _TITLE_HEIGHT = 142, 278
_HEAD_LINE, _VOICES_LINE = 112, 486
_VOICE_SIZES = (34, 30, 27)
_STRIP_TOP = 538
_COLORS = 96


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands on a picture."""

    above: str
    """Over the title: the show, or the conversation that a chapter is from."""
    title: str
    facts: str
    """When, how long."""
    voices: tuple[tuple[str, int], ...] = ()
    """Names and their colours, as places in the palette."""
    lanes: tuple[Lane, ...] = ()
    lit: Span = (0.0, 1.0)
    """The part of the map that the page is about."""
    mirrored: bool = False
    """True for languages written from right to left."""

    @property
    def words(self) -> str:
        return "".join([self.above, self.title, self.facts, *(name for name, _ in self.voices)])


def draw(preview: Preview, family: Path, label: str) -> bytes:
    """Draw the picture as PNG, 1200 by 630 pixels, with `label` in its text chunk `Source`."""
    from PIL import Image, ImageDraw
    from PIL.PngImagePlugin import PngInfo

    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    sheet = _Sheet(ImageDraw.Draw(image), family, preview.mirrored)
    _head(sheet, preview)
    _voices(sheet, preview)
    _strip(sheet, preview)
    info = PngInfo()
    info.add_text("Source", label)
    data = io.BytesIO()
    few = image.quantize(_COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(data, "PNG", pnginfo=info, compress_level=6)
    return data.getvalue()


def label_of(data: bytes) -> str:
    """Read back what `draw` was given as `label`; empty where there is none."""
    start = data.find(b"tEXtSource\0")
    if start < 4:
        return ""
    length = int.from_bytes(data[start - 4 : start], "big")
    return data[start + 11 : start + 4 + length].decode("latin-1")


class _Sheet:
    """A pen that counts from the side on which lines begin."""

    def __init__(self, pen: ImageDraw, family: Path, mirrored: bool) -> None:
        self._pen = pen
        self.family = family
        self._mirrored = mirrored

    def write(
        self, x: float, line: float, text: str, size: int, weight: int, fill: str, end: bool = False
    ) -> None:
        """Write on a base line; from `x` on, or up to `x` with `end`."""
        anchor = "rs" if end is not self._mirrored else "ls"
        face = font(self.family, size, weight)
        self._pen.text((self._at(x), line), text, font=face, fill=fill, anchor=anchor)

    def box(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """Fill from `left` and `top` up to `right` and `bottom`, at least 2 pixels wide."""
        x, other = sorted((round(self._at(left)), round(self._at(right))))
        self._pen.rectangle((x, top, max(other, x + 2) - 1, bottom - 1), fill=fill)

    def width(self, text: str, size: int, weight: int) -> float:
        return _width(self.family, text, size, weight)

    def _at(self, x: float) -> float:
        return WIDTH - x if self._mirrored else x


@lru_cache(maxsize=4096)
def _width(family: Path, text: str, size: int, weight: int) -> float:
    return font(family, size, weight).getlength(text)


def _head(sheet: _Sheet, preview: Preview) -> None:
    sheet.box(_MARGIN, 62, _MARGIN + 44, 67, _ACCENT)
    at = WIDTH - _MARGIN if preview.above else _MARGIN
    sheet.write(at, _HEAD_LINE, preview.facts, 28, 400, _MUTED, end=bool(preview.above))
    room = _ROOM - sheet.width(preview.facts, 28, 400) - 48
    above = fitted(preview.above, lambda text: sheet.width(text, 30, 600), room)
    sheet.write(_MARGIN, _HEAD_LINE, above, 30, 600, _MUTED)

    lines, size = set_title(
        preview.title,
        lambda size: lambda text: sheet.width(text, size, 500),
        _TITLE_SIZES,
        _ROOM,
        _TITLE_HEIGHT,
    )
    top = _TITLE_TOP + (_TITLE_HEIGHT - len(lines) * size * LINE) * 0.35
    for row, line in enumerate(lines):
        sheet.write(_MARGIN, top + size * (0.92 + LINE * row), line, size, 500, _INK)


def _voices(sheet: _Sheet, preview: Preview) -> None:
    """Write the names as large as all of them fit; as many as fit at the smallest size."""
    for size in _VOICE_SIZES:
        wide = [sheet.width(name, size, 600) + 20 + size for name, _ in preview.voices]
        if sum(wide) - size <= _ROOM:
            break
    x = float(_MARGIN)
    for (name, color), width in zip(preview.voices, wide, strict=True):
        if x + width - size > WIDTH - _MARGIN:
            break
        sheet.box(x, _VOICES_LINE - 0.8 * size, x + 6, _VOICES_LINE + 0.2 * size, _color(color))
        sheet.write(x + 20, _VOICES_LINE, name, size, 600, _color(color))
        x += width


def _strip(sheet: _Sheet, preview: Preview) -> None:
    """Draw the map from edge to edge; what the page is not about is pale."""
    sheet.box(0, _STRIP_TOP, WIDTH, HEIGHT, _GROUND)
    first, last = preview.lit
    high = (HEIGHT - _STRIP_TOP - 16) / max(len(preview.lanes), 1)
    for row, lane in enumerate(preview.lanes):
        top = round(_STRIP_TOP + 8 + row * high)
        bottom = round(_STRIP_TOP + 8 + (row + 1) * high) - 4
        speaker = lane.speaker
        color = _color(speaker.color) if speaker and speaker.known else _NEUTRAL
        for start, end in lane.spans:
            for left, right, fill in (
                (start, min(end, first), _pale(color)),
                (max(start, first), min(end, last), color),
                (max(start, last), end, _pale(color)),
            ):
                if left < right:
                    sheet.box(left * WIDTH, top, right * WIDTH, bottom, fill)


@cache
def _color(place: int) -> str:
    palette = speaker_palette()
    return palette[place % len(palette)].light.text


@cache
def _pale(color: str) -> str:
    """Mix a colour with the ground of the strip."""
    mixed = (
        round(0.24 * int(color[at : at + 2], 16) + 0.76 * int(_GROUND[at : at + 2], 16))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{value:02x}" for value in mixed)
