"""Typefaces for previews, out of published packages; without them no picture is drawn."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FAMILIES = ("Literata", "Noto Sans Arabic")
"""The first one that has every letter is taken."""


@cache
def installed() -> tuple[Path, ...]:
    """Give the files of the families that are there, best first; empty without Pillow."""
    try:
        import fontpkg
        from PIL import features
    except ImportError:
        return ()
    found = []
    for family in _FAMILIES:
        if family.endswith("Arabic") and not features.check("raqm"):
            continue  # Letters would stand apart.
        try:
            found.append(Path(fontpkg.path(family)))
        except fontpkg.FontpkgError:
            continue
    return tuple(found)


@cache
def identity() -> str:
    """Name what pictures depend on besides their words: Pillow and the fonts."""
    import PIL

    fonts = [hashlib.sha256(path.read_bytes()).hexdigest()[:12] for path in installed()]
    return f"Pillow {PIL.__version__}, {' '.join(fonts)}"


def family_for(text: str) -> Path | None:
    """Find a family that has every letter of `text`; `None` where there is none."""
    letters = frozenset(letter for letter in text if letter.isprintable() and letter != " ")
    return next((path for path in installed() if _has(path, letters)), None)


@cache
def font(path: Path, size: int, weight: int) -> FreeTypeFont:
    """Load a font at a size in pixels and a weight from 200 to 900."""
    from PIL import ImageFont

    loaded = ImageFont.truetype(path, size)
    # Pictures are shown at half their size or less, so small letters are cut for that.
    asked = {b"Weight": weight, b"Optical size": size / 2}
    axes = []
    for axis in loaded.get_variation_axes():
        wanted = asked.get(axis["name"] or b"", axis["default"] or 0)
        axes.append(min(max(wanted, axis["minimum"] or 0), axis["maximum"] or 1000))
    loaded.set_variation_by_axes(axes)
    return loaded


def _has(path: Path, letters: frozenset[str]) -> bool:
    """Whether a font draws none of `letters` as it draws a letter that does not exist."""
    missing = _drawn(path, "\U000fffff")
    return all(_drawn(path, letter) != missing for letter in letters)


@cache
def _drawn(path: Path, letter: str) -> bytes:
    return bytes(font(path, 24, 400).getmask(letter))
