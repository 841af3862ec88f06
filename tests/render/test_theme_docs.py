"""The theme documentation says what templates really get."""

from __future__ import annotations

from pathlib import Path

from generator.render.theme_docs import theme_docs
from generator.render.theme_folders import themes_folder


def test_the_committed_documentation_is_that_of_the_views() -> None:
    """Mend it with `python -m generator.render.theme_docs`."""
    assert Path(themes_folder(), "README.md").read_text("utf-8") == theme_docs()
