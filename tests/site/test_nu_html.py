"""The Nu HTML checker finds neither errors nor warnings on any page, nor in the style sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from generator.config.pages import PAGE_NAMES
from tests.built_site import ROOT
from tests.conftest import BuildSite
from tests.nu_html import checker, complaints, in_older_words
from tests.site.test_left_out import without

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def jar() -> Path:
    found = checker()
    if isinstance(found, str):
        pytest.skip(found)
    return found


@pytest.mark.parametrize("theme", ["default", "folio"])
def test_every_page_and_style_sheet_is_sound(jar: Path, tmp_path: Path, theme: str) -> None:
    site = tmp_path / "site"
    build(BuildOptions(ROOT / "content", site, theme=theme, base_url="https://example.org/"))
    for path in site.rglob("*.css"):
        path.write_text(in_older_words(path.read_text("utf-8")), "utf-8")
    files = sorted(path for kind in ("html", "css") for path in site.rglob(f"*.{kind}"))
    assert len(files) > 40
    assert complaints(jar, *files) == []


def test_pages_are_sound_where_others_are_left_out(jar: Path, build_site: BuildSite) -> None:
    site = build_site(without(*PAGE_NAMES))
    assert complaints(jar, *(site.folder / path for path in site.pages)) == []


def test_what_is_wrong_is_found(jar: Path, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><title>A</title><p id=a><b id=a>", "utf-8")
    (tmp_path / "a.css").write_text("p { colour: red }", "utf-8")
    page, style = tmp_path / "a.html", tmp_path / "a.css"
    assert any("Duplicate ID" in message for message in complaints(jar, page))
    assert any("colour" in message for message in complaints(jar, style))
