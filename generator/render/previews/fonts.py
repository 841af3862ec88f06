"""Typefaces for previews, out of published packages; without them no picture is drawn."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FAMILIES = ("fontpkg_literata", "fontpkg_noto_sans_arabic")
"""Packages. The first typeface that has every letter is taken, after them a collection for East
Asia."""
_COLLECTION = "manimgx_fonts_cjk"
_COLLECTED = "NotoSansCJK-VF.otf.ttc"
_EAST_ASIAN = {"ja": 0, "ko": 1, "zh": 2, "zh-tw": 3, "zh-hant": 3, "zh-hk": 4}
"""Places in the collection of the forms that letters have in a language; Japanese elsewhere."""


class Family(NamedTuple):
    """A typeface."""

    path: Path
    face: int = 0
    """Its place in a collection."""


@cache
def installed() -> tuple[Family, ...]:
    """Give the families that are there, best first; empty without Pillow."""
    try:
        from PIL import features
    except ImportError:
        return ()
    found: list[Path] = []
    for family in _FAMILIES:
        if family.endswith("arabic") and not features.check("raqm"):
            continue  # Letters would stand apart.
        found += filter(None, map(_upright, _folders(family)))
    return (*map(Family, found), *map(Family, _collections()))


def _upright(folder: Path) -> Path | None:
    """Find the upright font of a package, whose list of files says which one that is.

    `fontpkg` would ask all packages that are installed, which takes longer than a picture.
    """
    listed = json.loads((folder / "metadata.json").read_text("utf-8"))["files"]
    return next((folder / each["path"] for each in listed if each["style"] == "normal"), None)


def _collections() -> list[Path]:
    """Find the collection for East Asia, which `chapterhouse[previews-cjk]` brings."""
    return [path for folder in _folders(_COLLECTION) if (path := folder / _COLLECTED).is_file()]


def _folders(package: str) -> list[Path]:
    spec = find_spec(package)
    return [Path(folder) for folder in (spec and spec.submodule_search_locations) or ()]


@cache
def identity(family: Family) -> str:
    """Name what pictures depend on besides their words: Pillow and the font."""
    import PIL

    with family.path.open("rb") as file:
        data = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    return f"Pillow {PIL.__version__}, {data} {family.face}"


def family_for(text: str, language: str) -> Family | None:
    """Find a family that has every letter of `text`; `None` where there is none."""
    letters = frozenset(letter for letter in text if letter.isprintable() and letter != " ")
    found = next((family for family in installed() if _has(family, letters)), None)
    if found is None or found.path.name != _COLLECTED:
        return found
    names = (language.lower(), language.lower().partition("-")[0])
    return found._replace(face=next((_EAST_ASIAN[n] for n in names if n in _EAST_ASIAN), 0))


@cache
def font(family: Family, size: int, weight: int) -> FreeTypeFont:
    """Load a font at a size in pixels and a weight from 200 to 900."""
    from PIL import ImageFont

    loaded = ImageFont.truetype(family.path, size, index=family.face)
    # Pictures are shown at half their size or less, so small letters are cut for that.
    asked = {b"Weight": weight, b"Optical size": size / 2}
    axes = []
    for axis in loaded.get_variation_axes():
        wanted = asked.get(axis["name"] or b"", axis["default"] or 0)
        axes.append(min(max(wanted, axis["minimum"] or 0), axis["maximum"] or 1000))
    loaded.set_variation_by_axes(axes)
    return loaded


def _has(family: Family, letters: frozenset[str]) -> bool:
    """Whether a font draws none of `letters` as it draws a letter that does not exist."""
    missing = _drawn(family, "\U000fffff")
    return all(_drawn(family, letter) != missing for letter in letters)


@cache
def _drawn(family: Family, letter: str) -> bytes:
    return bytes(font(family, 24, 400).getmask(letter))
