"""Themes: chosen by name, made readable, and overridden file by file."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from generator.render.color import contrast
from generator.render.palette import speaker_palette
from generator.render.theme_folders import themes_folder
from tests.built_site import TALK, BuiltSite
from tests.conftest import BuildSite

_FOLIO = themes_folder() / "folio"
_FILES = {"episodes/talk.txt": TALK}


def _style(site: BuiltSite) -> str:
    return next(site.folder.glob("assets/*/style.css")).read_text("utf-8")


def _page(site: BuiltSite, path: str = "episodes/talk/index.html") -> str:
    return (site.folder / path).read_text("utf-8")


def test_a_whole_theme_takes_few_lines() -> None:
    lines = [len(p.read_text("utf-8").splitlines()) for p in _FOLIO.rglob("*") if p.is_file()]
    assert sum(lines) < 250


@pytest.mark.parametrize("choice", ["site.toml", "--theme"])
def test_a_theme_is_chosen_by_name(build_site: BuildSite, choice: str) -> None:
    if choice == "--theme":
        site = build_site(_FILES, theme="folio")
    else:
        site = build_site({**_FILES, "site.toml": 'theme = "folio"\n'})
    assert "upper-roman" in _style(site)
    assert "upper-roman" not in _style(build_site({**_FILES, "site.toml": ""}))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_word_of_the_book_can_be_read(scheme: int) -> None:
    settings = tomllib.loads((_FOLIO / "theme.toml").read_text("utf-8"))
    grounds = tuple(settings["grounds"][("light", "dark")[scheme]])
    tokens = (_FOLIO / "static/css/tokens.css").read_text("utf-8")
    found = re.findall(r"--(\w+): light-dark\((#\w+), (#\w+)\)", tokens)
    colors = {name: pair[scheme] for name, *pair in found}
    assert (colors["paper"], colors["raised"]) == grounds
    texts = [colors[name] for name in ("ink", "muted", "accent", "neutral")]
    light, dark = tuple(settings["grounds"]["light"]), tuple(settings["grounds"]["dark"])
    for color in speaker_palette(light_grounds=light, dark_grounds=dark):
        texts.append((color.light, color.dark)[scheme].text)
    assert [text for text in texts for ground in grounds if contrast(text, ground) < 4.5] == []


def test_speakers_colours_are_computed_for_the_themes_paper(build_site: BuildSite) -> None:
    book, plain = _style(build_site(_FILES, theme="folio")), _style(build_site(_FILES))
    rule = re.compile(r"\.s0,\.s12\{--speaker:light-dark\((#\w+)")
    found = rule.search(book), rule.search(plain)
    assert found[0] and found[1]
    assert found[0][1] != found[1][1]


def test_the_browsers_surroundings_have_the_themes_paper(build_site: BuildSite) -> None:
    page = _page(build_site(_FILES, theme="folio"))
    assert '<meta name="theme-color" content="#f5eddc"' in page


@pytest.mark.parametrize("theme", ["default", "folio"])
def test_a_site_overrides_one_template_and_keeps_the_rest(
    build_site: BuildSite, theme: str
) -> None:
    own = '<footer><p>{{ site.title }}, {{ _("by %(author)s", author="me") }}</p></footer>\n'
    site = build_site({**_FILES, "theme/templates/partials/footer.html": own}, theme=theme)
    assert "Conversations, by me" in _page(site)
    assert 'class="said' in _page(site)


def test_a_site_adds_to_the_head_by_a_partial_that_is_empty_else(build_site: BuildSite) -> None:
    extra = '<link rel="me" href="https://example.org/@ann">'
    site = build_site({**_FILES, "theme/templates/partials/extend_head.html": extra})
    assert extra in _page(site)


@pytest.mark.parametrize("theme", ["default", "folio"])
def test_a_site_changes_one_token_without_copying_the_theme(
    build_site: BuildSite, theme: str
) -> None:
    css = ":root { --accent: rebeccapurple; }\n"
    style = _style(build_site({**_FILES, "theme/extra.css": css}, theme=theme))
    assert style.rstrip().endswith("--accent:rebeccapurple}")


def test_a_site_replaces_one_style_sheet_or_static_file(build_site: BuildSite) -> None:
    files: dict[str, str | bytes] = {
        **_FILES,
        "theme/static/css/home.css": ".front { color: teal; }\n",
        "theme/static/favicon.svg": b"<svg/>",
    }
    site = build_site(files)
    assert ".front{color:teal" in _style(site)
    assert next(site.folder.glob("assets/*/favicon.svg")).read_bytes() == b"<svg/>"


def test_a_site_changes_words_or_adds_a_language(build_site: BuildSite) -> None:
    dutch = 'msgid "People"\nmsgstr "Mensen"\n'
    site = build_site({**_FILES, "site.toml": 'language = "nl"\n', "theme/locale/nl.po": dutch})
    assert ">Mensen</a>" in _page(site)


def test_every_folder_of_themes_is_a_theme() -> None:
    folders = [path for path in themes_folder().iterdir() if path.is_dir()]
    assert all(Path(folder, "theme.toml").is_file() for folder in folders)
