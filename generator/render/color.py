"""Colours as numbers: OKLCH to sRGB, and how well two colours stand apart.

OKLab and its matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
Contrast: WCAG 2.2, "relative luminance" and "contrast ratio". Colours are `#rrggbb`.
"""

from __future__ import annotations

import math
from functools import cache


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _encoded(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _oklab_to_linear(light: float, a: float, b: float) -> tuple[float, float, float]:
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def oklab(color: str) -> tuple[float, float, float]:
    """Return lightness (0 to 1), a and b of `#rrggbb` in OKLab."""
    red, green, blue = _channels(color)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return `#rrggbb` for a lightness (0 to 1), a chroma and a hue in degrees.

    Where sRGB cannot show the chroma, the greatest that it can show is taken.
    """
    angle = math.radians(hue)

    def channels(chroma: float) -> tuple[float, float, float]:
        return _oklab_to_linear(lightness, chroma * math.cos(angle), chroma * math.sin(angle))

    def shown(chroma: float) -> bool:
        return all(-1e-4 <= value <= 1 + 1e-4 for value in channels(chroma))

    if not shown(chroma):
        low, high = 0.0, chroma
        for _ in range(20):
            middle = (low + high) / 2
            low, high = (middle, high) if shown(middle) else (low, middle)
        chroma = low
    return "#" + "".join(
        f"{round(_encoded(min(1.0, max(0.0, value))) * 255):02x}" for value in channels(chroma)
    )


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb`, from 0 (black) to 1 (white)."""
    red, green, blue = _channels(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def distance(one: str, other: str) -> float:
    """Return how far apart two colours look: their distance in OKLab."""
    return math.dist(oklab(one), oklab(other))


@cache
def readable(color: str, grounds: tuple[str, ...], ratio: float) -> str:
    """Return `color`, made darker or lighter until it has `ratio` on each of `grounds`.

    The grounds must be all light or all dark. Hue and chroma are kept as far as sRGB can show.
    """
    lightness, a, b = oklab(color)
    chroma, hue = math.hypot(a, b), math.degrees(math.atan2(b, a))
    step = -0.005 if min(map(luminance, grounds)) > 0.18 else 0.005
    while any(contrast(color, ground) < ratio for ground in grounds) and 0 < lightness < 1:
        lightness = min(1.0, max(0.0, lightness + step))
        color = oklch(lightness, chroma, hue)
    return color
