"""A build that fails leaves the last good site whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ContentError
from tests.built_site import TALK, BuiltSite
from tests.conftest import BuildSite

BROKEN = {
    "settings": {"site.toml": 'titel = "A"'},
    "a transcript": {"episodes/other.txt": ""},
    "a template": {"theme/templates/chapter.html": "{% if %}"},
    "a name in a template": {"theme/templates/404.html": "{{ nothing.here }}"},
    "two files in one place": {"files/a.txt": "a", "files/A.txt": "b"},
}
GOOD = {
    "episodes/talk/transcript.txt": TALK + "05:00 Ann: And now the sea.\n",
    "episodes/talk/episode.md": "---\nchapters: [00:00 Lamps, 05:00 The sea]\n---\n",
    "files/b.txt": "b",
}


def contents(site: BuiltSite) -> dict[str, bytes]:
    return {path: site.bytes(path) for path in site.files}


@pytest.mark.parametrize("what", BROKEN)
def test_the_old_site_stays_whole(build_site: BuildSite, what: str) -> None:
    site = build_site(GOOD)
    before = contents(site)
    with pytest.raises(ContentError):
        build_site(BROKEN[what])
    assert contents(site) == before


@pytest.mark.parametrize("what", BROKEN)
def test_where_there_was_no_site_there_is_none(
    build_site: BuildSite, tmp_path: Path, what: str
) -> None:
    with pytest.raises(ContentError):
        build_site({**GOOD, **BROKEN[what]})
    assert not (tmp_path / "site").exists()


def test_a_page_that_no_longer_belongs_goes_and_files_of_others_stay(build_site: BuildSite) -> None:
    site = build_site({**GOOD, "episodes/old.txt": TALK, "pages/gone.md": "Gone."})
    (site.folder / "mine.txt").write_text("mine")
    (site.folder / "episodes/old/mine.txt").write_text("mine")
    content = site.folder.parent / "content"
    (content / "episodes/old.txt").unlink()
    (content / "pages/gone.md").unlink()
    build_site()
    assert not (site.folder / "gone").exists()
    assert [name for name in site.files if "/old/" in name or "mine" in name] == [
        "episodes/old/mine.txt",
        "mine.txt",
    ]
