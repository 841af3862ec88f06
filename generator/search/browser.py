"""The browser's libraries, which the build of the package puts beside it (see `hatch_build.py`)."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "browser"


def browser_file(name: str) -> bytes:
    """Read one of the libraries' files."""
    return (_FOLDER / name).read_bytes()
