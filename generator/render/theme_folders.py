"""Where themes are."""

from __future__ import annotations

from pathlib import Path


def themes_folder() -> Path:
    """Give the folder of themes: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"
