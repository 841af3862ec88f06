from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from generator.render.color import contrast, distance, luminance, oklab, oklch
from generator.render.palette import palette_css, speaker_palette

TOKENS = Path(__file__).parents[2] / "themes/default/static/css/tokens.css"
HEX = r"#[0-9a-f]{6}"


def tokens() -> dict[str, tuple[str, str]]:
    """The theme's colours, light and dark, as its style sheet has them."""
    found = re.findall(rf"--([\w-]+): light-dark\(({HEX}), ({HEX})\)", TOKENS.read_text())
    return {name: (light, dark) for name, light, dark in found}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_oklch_gives_known_colours() -> None:
    assert oklch(1, 0, 0) == "#ffffff"
    assert oklch(0.628, 0.2577, 29.23) == "#ff0000"
    assert oklab("#ff0000") == pytest.approx((0.628, 0.225, 0.126), abs=0.001)


def test_oklch_gives_up_chroma_not_hue_where_srgb_ends() -> None:
    asked, shown = oklab(oklch(0.6, 0.1, 200)), oklab(oklch(0.6, 0.4, 200))
    assert shown[0] == pytest.approx(0.6, abs=0.01)
    assert shown[2] / shown[1] == pytest.approx(asked[2] / asked[1], abs=0.05)


@pytest.mark.parametrize("place", range(12))
def test_every_speaker_can_be_read_on_the_theme_s_grounds(place: int) -> None:
    color = speaker_palette()[place]
    for side, tone in enumerate((color.light, color.dark)):
        for ground in ("paper", "raised"):
            assert contrast(tone.text, tokens()[ground][side]) >= 4.5
        assert contrast(tone.text, tone.soft) >= 4.5
        assert contrast(tokens()["ink"][side], tone.soft) >= 7
        assert contrast(tokens()["muted"][side], tone.soft) >= 4.5


@pytest.mark.parametrize("name", ["ink", "muted", "accent"])
def test_the_theme_s_own_inks_can_be_read_on_its_grounds(name: str) -> None:
    for side in (0, 1):
        for ground in ("paper", "raised"):
            assert contrast(tokens()[name][side], tokens()[ground][side]) >= 4.5


def test_edges_of_controls_can_be_seen() -> None:
    for side in (0, 1):
        assert contrast(tokens()["edge"][side], tokens()["paper"][side]) >= 3


def test_the_dark_grounds_are_dark() -> None:
    assert luminance(tokens()["paper"][0]) > 0.8
    assert luminance(tokens()["paper"][1]) < 0.05


@pytest.mark.parametrize("side", ["light", "dark"])
def test_no_two_speakers_look_alike(side: str) -> None:
    texts = [getattr(color, side).text for color in speaker_palette()]
    assert min(distance(*pair) for pair in combinations(texts, 2)) > 0.08
    assert min(distance(*pair) for pair in combinations(texts[:4], 2)) > 0.12


def test_more_speakers_than_usual_still_get_readable_colours() -> None:
    palette = speaker_palette(24)
    assert len({color.light.text for color in palette}) == 24
    assert all(contrast(color.light.text, "#fcfbf8") >= 4.5 for color in palette)


def test_other_grounds_give_other_colours_that_can_be_read() -> None:
    for color in speaker_palette(light_grounds=("#d8d0b8",), dark_grounds=("#404040",)):
        assert contrast(color.light.text, "#d8d0b8") >= 4.5
        assert contrast(color.dark.text, "#404040") >= 4.5


def test_classes_start_over_where_the_colours_end() -> None:
    css = palette_css(classes=24)
    assert re.findall(r"\.s\d+,\.s\d+\{", css)[:2] == [".s0,.s12{", ".s1,.s13{"]
    assert all(f".s{n}" in css for n in range(24))
    assert css.count("--speaker-soft:light-dark(") == 12
