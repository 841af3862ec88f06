"""Templates that the package brings as Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import pytest

from generator.render import compiled
from generator.render.theme_folders import themes_folder
from tests.conftest import BuildSite

_FILES = {
    "site.toml": 'title = "Talks"\n',
    "episodes/talk/transcript.txt": "00:00 Ann: Welcome.\n00:30 Ben: Thank you.\n01:00 Ann: So.\n",
    "episodes/talk/episode.md": "---\nchapters:\n  - 00:00 First\n  - 01:00 Second\n---\n",
}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the build hook would write now."""
    folder = tmp_path_factory.mktemp("compiled") / "here"
    compiled.write_compiled(folder, themes_folder())
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Names of the templates that Jinja has to read."""
    names: list[str | None] = []
    compile_ = jinja2.Environment.compile

    def noted(self: Any, source: Any, name: str | None = None, *rest: Any) -> Any:
        names.append(name)
        return compile_(self, source, name, *rest)

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    return names


def test_pages_are_the_same_whether_templates_were_brought_or_are_read(
    build_site: BuildSite,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    ours: Path,
    read: list[str | None],
) -> None:
    monkeypatch.setattr(compiled, "_folder", lambda: tmp_path / "nowhere")
    site = build_site(_FILES, output=tmp_path / "read")
    assert "base.html" in read
    read.clear()
    monkeypatch.setattr(compiled, "_folder", lambda: ours)
    same = build_site(output=tmp_path / "brought")
    assert read == []
    assert {p: same.bytes(p) for p in same.files} == {p: site.bytes(p) for p in site.files}


def test_a_template_of_the_publisher_is_read(
    build_site: BuildSite,
    monkeypatch: pytest.MonkeyPatch,
    ours: Path,
    read: list[str | None],
) -> None:
    monkeypatch.setattr(compiled, "_folder", lambda: ours)
    own = {"theme/templates/partials/footer.html": "<footer>Ours, {{ 1234|number }}</footer>"}
    site = build_site({**_FILES, **own})
    assert read == ["partials/footer.html"]
    assert "Ours, 1,234" in site.text("")


def test_nothing_is_worked_out_before_the_language_is_known(tmp_path: Path) -> None:
    place = tmp_path / "own/templates/page.html"
    place.parent.mkdir(parents=True)
    place.write_text("{{ 1234|number }}")
    compiled.write_compiled(tmp_path / "here", tmp_path)
    (python,) = [each.read_text("utf-8") for each in (tmp_path / "here").iterdir()]
    assert "1234" in python
    assert "environment.filters['number']" in python
