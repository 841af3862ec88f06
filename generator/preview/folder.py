"""Finds the file that an address means, as the host of a static site does."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct


class Found(Struct, frozen=True):
    """What there is at an address."""

    status: int
    file: Path | None = None
    """File to send; `None` where there is nothing to show, not even a page of errors."""
    location: str = ""
    """Where the browser has to go instead."""


def find(root: Path, base_path: str, target: str) -> Found:
    """Find what the request target means in the folder `root`, shown below `base_path`.

    Nothing outside of the folder is ever found, neither by `..` nor through a link.
    """
    parts = urlsplit(target)
    query = f"?{parts.query}" if parts.query else ""
    # Some send the path with more than one slash in front, which `urlsplit` takes for a host.
    path = "/" + unquote(target.partition("?")[0].partition("#")[0], errors="replace").lstrip("/")
    if not path.startswith(base_path):
        if path in ("/", base_path.rstrip("/")):
            return Found(302, location=quote(base_path) + query)
        return _missing(root)
    place = _place(root, path[len(base_path) :])
    if place is None:
        return _missing(root)
    if place.is_dir():
        if not path.endswith("/"):
            return Found(301, location=f"{quote(path)}/{query}")
        place = place / "index.html"
    elif path.endswith("/"):
        return _missing(root)
    return Found(200, place) if place.is_file() else _missing(root)


def _place(root: Path, path: str) -> Path | None:
    pieces = [piece for piece in path.split("/") if piece]
    if any(piece == ".." or "\0" in piece or "\\" in piece for piece in pieces):
        return None
    try:
        real = root.joinpath(*pieces).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return real if real.is_relative_to(root.resolve()) else None


def _missing(root: Path) -> Found:
    page = root / "404.html"
    return Found(404, page if page.is_file() else None)
