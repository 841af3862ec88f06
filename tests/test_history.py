"""What git knows of the content, and the links to correct it."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.history import Changes, read_history
from generator.model import Show
from generator.render.editing import corrected, edit_address
from generator.words import Words
from tests.built_site import TALK, words_of
from tests.conftest import BuildSite


def _git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    stamp = f"{day}T12:00:00+0100"
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "HOME": str(folder),
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_AUTHOR_DATE": stamp,
        "GIT_COMMITTER_DATE": stamp,
    }
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, env=environment
    )


def _commit(folder: Path, name: str, text: str, day: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "change", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    _git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path, "show/content/episodes/a b/ü.txt", "one", "2026-01-01")
    _commit(tmp_path, "show/content/episodes/a b/ü.txt", "two", "2026-02-01")
    _commit(tmp_path, "show/content/episodes/a b/ü.txt", "three", "2026-03-04")
    _commit(tmp_path, "show/content/site.toml", "", "2026-03-05")
    return tmp_path


def test_git_says_how_often_a_file_changed_and_when_last(repository: Path) -> None:
    history = read_history(repository / "show/content")
    assert history.prefix == "show/content/"
    assert history.changes == {
        "episodes/a b/ü.txt": Changes(2, date(2026, 3, 4)),
        "site.toml": Changes(0, date(2026, 3, 5)),
    }


def test_a_clone_without_its_past_says_nothing_of_it(repository: Path, tmp_path: Path) -> None:
    _git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", "new")
    history = read_history(tmp_path / "new/show/content")
    assert (history.prefix, history.changes) == ("show/content/", {})


def test_outside_of_a_repository_the_folder_is_taken_for_its_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "content").mkdir()
    assert read_history(tmp_path / "content").prefix == "content/"


@pytest.mark.parametrize(
    ("repository_url", "address"),
    [
        ("https://github.com/ann/talks", "https://github.com/ann/talks/edit/main/c/a%20b.txt"),
        ("https://gitlab.com/x/talks", "https://gitlab.com/x/talks/-/edit/main/c/a%20b.txt"),
        ("https://codeberg.org/ann/talks", "https://codeberg.org/ann/talks/_edit/main/c/a%20b.txt"),
        (None, ""),
    ],
)
def test_each_host_has_its_own_editor(repository_url: str | None, address: str) -> None:
    show = Show("Talks", "", repo_url=repository_url)
    assert edit_address(show, "c/a b.txt") == address


def test_corrections_are_told_in_the_readers_language() -> None:
    changes = Changes(3, date(2026, 3, 4))
    assert corrected(changes, Words()) == "Corrected 3 times, last on 4 March 2026."
    assert corrected(changes, Words("de")) == "3-mal korrigiert, zuletzt am 4. März 2026."
    assert corrected(Changes(0, date(2026, 3, 4)), Words()) == ""


def test_each_turn_knows_its_line_where_readers_may_correct_it(build_site: BuildSite) -> None:
    settings = 'repo_url = "https://github.com/ann/talks/"\nrepo_branch = "trunk"\n'
    page = build_site({"site.toml": settings, "episodes/talk.txt": TALK}).page(
        "episodes/talk/index.html"
    )
    edit = page.css_first("article").attributes["data-edit"] or ""
    assert edit.startswith("https://github.com/ann/talks/edit/trunk/")
    assert edit.endswith("content/episodes/talk.txt")
    lines = [int(turn.attributes["data-line"] or 0) for turn in page.css(".turn")]
    for turn, line in zip(page.css(".turn"), lines, strict=True):
        words = words_of(turn).split()[:3]
        assert " ".join(words) in TALK.splitlines()[line - 1]


def test_without_a_repository_nothing_invites_to_correct(build_site: BuildSite) -> None:
    site = build_site({"episodes/talk.txt": TALK})
    text = (site.folder / "episodes/talk/index.html").read_text("utf-8")
    assert "data-line" not in text
    assert "data-edit" not in text
