"""Languages have their stemmer on both sides."""

from __future__ import annotations

from generator.search.browser import _FOLDER
from generator.search.languages import _SNOWBALL


def test_each_language_with_a_stemmer_here_has_one_in_the_browser() -> None:
    scripts = {path.stem.removeprefix("stem_") for path in _FOLDER.glob("stem_*.js")}
    assert scripts - {"base"} == set(_SNOWBALL)
