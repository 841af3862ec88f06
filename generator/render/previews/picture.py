"""Draws a preview: a title page with the voices, above the map of the conversation."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from generator.render.previews.fonts import Family
from generator.render.previews.inks import ACCENT, GROUND, INK, MUTED, NEUTRAL, pale, voice
from generator.render.previews.sheet import HEIGHT, WIDTH, Sheet
from generator.render.previews.typeset import LINE, fitted, set_title
from generator.timeline import Lane, Span

_MARGIN = 72
_ROOM = WIDTH - 2 * _MARGIN
_TITLE_SIZES = (92, 84, 76, 68, 60, 54, 48, 42)
_TITLE_TOP, _TITLE_HEIGHT = 142, 278
_HEAD_LINE, _VOICES_LINE = 112, 486
_VOICE_SIZES = (34, 30, 27)
_STRIP_TOP = 538


class Preview(Struct, frozen=True):
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


def draw(preview: Preview, family: Family) -> bytes:
    """Draw the picture as PNG, 1200 by 630 pixels."""
    sheet = Sheet(family, preview.mirrored)
    _head(sheet, preview)
    _voices(sheet, preview)
    _strip(sheet, preview, family)
    return sheet.png()


def _head(sheet: Sheet, preview: Preview) -> None:
    sheet.box(_MARGIN, 62, _MARGIN + 44, 67, ACCENT)
    at = WIDTH - _MARGIN if preview.above else _MARGIN
    sheet.write(at, _HEAD_LINE, preview.facts, 28, 400, MUTED, end=bool(preview.above))
    room = _ROOM - sheet.width(preview.facts, 28, 400) - 48
    above = fitted(preview.above, lambda text: sheet.width(text, 30, 600), room)
    sheet.write(_MARGIN, _HEAD_LINE, above, 30, 600, MUTED)

    lines, size = set_title(
        preview.title,
        lambda size: lambda text: sheet.width(text, size, 500),
        _TITLE_SIZES,
        _ROOM,
        _TITLE_HEIGHT,
    )
    top = _TITLE_TOP + (_TITLE_HEIGHT - len(lines) * size * LINE) * 0.35
    for row, line in enumerate(lines):
        sheet.write(_MARGIN, top + size * (0.92 + LINE * row), line, size, 500, INK)


def _voices(sheet: Sheet, preview: Preview) -> None:
    """Write the names as large as all of them fit; as many as fit at the smallest size."""
    for size in _VOICE_SIZES:
        wide = [sheet.width(name, size, 600) + 20 + size for name, _ in preview.voices]
        if sum(wide) - size <= _ROOM:
            break
    x = float(_MARGIN)
    for (name, color), width in zip(preview.voices, wide, strict=True):
        if x + width - size > WIDTH - _MARGIN:
            break
        sheet.box(x, _VOICES_LINE - 0.8 * size, x + 6, _VOICES_LINE + 0.2 * size, voice(color))
        sheet.write(x + 20, _VOICES_LINE, name, size, 600, voice(color))
        x += width


def _strip(sheet: Sheet, preview: Preview, family: Family) -> None:
    """Draw the map from edge to edge; what the page is not about is pale."""
    first, last = preview.lit
    sheet.show(_map(preview.lanes, family, preview.mirrored, lit=False), _STRIP_TOP)
    lit = _map(preview.lanes, family, preview.mirrored, lit=True)
    sheet.show(lit, _STRIP_TOP, first * WIDTH, last * WIDTH)


@lru_cache(maxsize=2)
def _map(lanes: tuple[Lane, ...], family: Family, mirrored: bool, *, lit: bool) -> Sheet:
    """Draw a map by itself; all pictures of an episode show the same one."""
    sheet = Sheet(family, mirrored)
    sheet.box(0, _STRIP_TOP, WIDTH, HEIGHT, GROUND)
    high = (HEIGHT - _STRIP_TOP - 16) / max(len(lanes), 1)
    for row, lane in enumerate(lanes):
        top = round(_STRIP_TOP + 8 + row * high)
        bottom = round(_STRIP_TOP + 8 + (row + 1) * high) - 4
        speaker = lane.speaker
        color = voice(speaker.color) if speaker and speaker.known else NEUTRAL
        for start, end in lane.spans:
            if start < end:
                fill = color if lit else pale(color)
                sheet.box(start * WIDTH, top, end * WIDTH, bottom, fill)
    return sheet
