from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.render.code_styles import DARK_GROUND, LIGHT_GROUND, code_css, token_colors
from generator.render.color import contrast

TOKENS = Path(__file__).parents[2] / "themes/default/static/css/tokens.css"


def test_the_grounds_are_those_of_the_theme() -> None:
    assert f"--raised: light-dark({LIGHT_GROUND}, {DARK_GROUND})" in TOKENS.read_text()


@pytest.mark.parametrize("light", ["gruvbox-light", "default", "solarized-light", "bw"])
@pytest.mark.parametrize("dark", ["gruvbox-dark", "monokai", "solarized-dark"])
def test_every_token_can_be_read(light: str, dark: str) -> None:
    pairs = re.findall(r"light-dark\((#\w{6}),(#\w{6})\)", code_css(light, dark))
    assert pairs
    for bright, dim in pairs:
        assert contrast(bright, LIGHT_GROUND) >= 4.5
        assert contrast(dim, DARK_GROUND) >= 4.5


def test_keywords_comments_and_strings_differ() -> None:
    looks = token_colors("gruvbox-dark", DARK_GROUND)
    assert len({looks[""], looks["k"], looks["c1"], looks["s"]}) == 4


def test_classes_that_look_the_same_share_a_rule() -> None:
    bodies = re.findall(r"\{color.*\}", code_css("gruvbox-light", "gruvbox-dark"))
    assert len(bodies) == len(set(bodies))


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(ValueError, match="gruvbox-lihgt"):
        code_css("gruvbox-lihgt", "monokai")
