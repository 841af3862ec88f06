"""The colours of pictures, as places in one palette that all pictures share.

Each colour that words are written in takes a row of places, from nearly paper to the colour itself,
for the smooth edges of letters. So a picture is drawn in places from the start, and no colours
have to be counted and chosen for it.
"""

from __future__ import annotations

from functools import cache

from generator.render.palette import COUNT, LIGHT_GROUNDS, speaker_palette

STEPS = 6
"""Steps from paper to a colour."""
_PAPER, _GROUND = LIGHT_GROUNDS
_NEUTRAL, _ACCENT = "#66625a", "#a83a1c"
_WRITTEN = ("#1f1d1a", "#6a655c", *(color.light.text for color in speaker_palette(COUNT)))
_PALE = 0.24

PAPER, GROUND, ACCENT, NEUTRAL, _NEUTRAL_PALE = range(5)
_FIRST_PALE = 5
_FIRST_STEP = _FIRST_PALE + COUNT


def _full(row: int) -> int:
    return _FIRST_STEP + (row + 1) * STEPS - 1


INK, MUTED = _full(0), _full(1)
_FIRST_VOICE = 2


def voice(color: int) -> int:
    """Give the place of a speaker's colour."""
    return _full(_FIRST_VOICE + color % COUNT)


def pale(ink: int) -> int:
    """Give the place of a voice's or the neutral colour, mixed with the ground of the strip."""
    return _NEUTRAL_PALE if ink == NEUTRAL else _FIRST_PALE + _row(ink) - _FIRST_VOICE


@cache
def steps(ink: int) -> bytes:
    """Give the place for each of 256 grades of cover, from paper to a colour words have."""
    first = _full(_row(ink)) - STEPS
    grades = ((cover * STEPS + 127) // 255 for cover in range(256))
    return bytes(first + grade if grade else PAPER for grade in grades)


@cache
def colors() -> bytes:
    """Give red, green and blue of every place."""
    flat = [_PAPER, _GROUND, _ACCENT, _NEUTRAL, _mixed(_NEUTRAL, _GROUND, _PALE)]
    flat += (_mixed(color, _GROUND, _PALE) for color in _WRITTEN[_FIRST_VOICE:])
    for color in _WRITTEN:
        flat += (_mixed(color, _PAPER, step / STEPS) for step in range(1, STEPS + 1))
    return b"".join(bytes.fromhex(color[1:]) for color in flat)


def _row(ink: int) -> int:
    return (ink - _FIRST_STEP) // STEPS


def _mixed(color: str, ground: str, share: float) -> str:
    values = (
        round(share * int(color[at : at + 2], 16) + (1 - share) * int(ground[at : at + 2], 16))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{value:02x}" for value in values)
