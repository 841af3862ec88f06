"""The speakers' colours, computed so that every one of them can be read."""

from __future__ import annotations

from msgspec import Struct

from generator.render.color import oklch, readable

LIGHT_GROUNDS = ("#fcfbf8", "#f3f1eb")
"""The default theme's `--paper` and `--raised` in light colours (`tokens.css`)."""
DARK_GROUNDS = ("#171614", "#22201d")
"""The same in dark colours."""

COUNT = 12
CONTRAST = 4.6
"""WCAG 2.2, 1.4.3 asks for 4.5; the rest is for rounding."""
_FIRST_HUE = 272.0


class Tone(Struct, frozen=True):
    """A speaker's colour on one kind of ground."""

    text: str
    """For names and edges."""
    soft: str
    """A tint to put behind what the speaker says."""


class SpeakerColor(Struct, frozen=True):
    """A speaker's colour on light and on dark ground."""

    light: Tone
    dark: Tone


def _hue(place: int) -> float:
    """Return degrees: thirds of the circle first, then what lies between, ever finer."""
    return (
        _FIRST_HUE
        + 120 * (place % 3)
        + 60 * (place // 3 % 2)
        + 30 * (place // 6 % 2)
        + 15 * (place // 12)
    ) % 360


def _tone(place: int, grounds: tuple[str, ...], dark: bool) -> Tone:
    hue = _hue(place)
    # Neighbours on the circle differ in lightness as well, for eyes that tell few hues apart.
    second = place // 6 % 2 == 1
    soft = oklch(0.29, 0.04, hue) if dark else oklch(0.95, 0.028, hue)
    lightness = (0.85 if second else 0.74) if dark else (0.42 if second else 0.53)
    text = oklch(lightness, 0.13 if dark else 0.155, hue)
    return Tone(readable(text, (*grounds, soft), CONTRAST), soft)


def speaker_palette(
    count: int = COUNT,
    light_grounds: tuple[str, ...] = LIGHT_GROUNDS,
    dark_grounds: tuple[str, ...] = DARK_GROUNDS,
) -> tuple[SpeakerColor, ...]:
    """Return `count` colours of distinct hue, each at least 4.5:1 on the grounds and its tint.

    Colours are `#rrggbb`; hues are even steps in OKLCH, those of the first few farthest apart.
    """
    return tuple(
        SpeakerColor(
            _tone(place, light_grounds, dark=False),
            _tone(place, dark_grounds, dark=True),
        )
        for place in range(count)
    )


def palette_css(colors: tuple[SpeakerColor, ...] | None = None, classes: int = 2 * COUNT) -> str:
    """Return rules that set `--speaker` and `--speaker-soft` on `.s0`, `.s1`, … `.s23`.

    There are `classes` of them; they start over where the colours end. `light-dark()` follows
    `color-scheme`, which the theme sets from the system and from the reader's choice.
    """
    colors = speaker_palette() if colors is None else colors
    rules = []
    for place, color in enumerate(colors[:classes]):
        names = ",".join(f".s{n}" for n in range(place, classes, len(colors)))
        rules.append(
            f"{names}{{--speaker:light-dark({color.light.text},{color.dark.text});"
            f"--speaker-soft:light-dark({color.light.soft},{color.dark.soft})}}\n"
        )
    return "".join(rules)
