"""A finished site is put into place in few steps, and at each of them it is sound."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from generator.check.site.links import dead_links
from generator.check.site.pages import read_site
from generator.write import exchange
from generator.write.moves import Move, moves
from generator.write.places import Kind
from generator.write.staging import Staging
from tests.write.test_output_folder import tree, write

EPISODES, CHAPTERS = 4, 3


class Killed(BaseException):
    """What a test raises where a build would be killed."""


def changes_places(folder: Path) -> bool:
    """Whether the system, and the file system, let folders change places."""
    places = folder / "one", folder / "other"
    for place in places:
        place.mkdir()
    possible = exchange.can_exchange() and exchange.exchange(*places)
    for place in places:
        place.rmdir()
    return possible


def show(version: str) -> dict[str, str]:
    """A page and chapters for each episode, which lead to places that only this version has."""
    files = {f"assets/{version}/main.css": version}
    style = f'<link rel="stylesheet" href="/assets/{version}/main.css">'
    episodes = [*range(EPISODES), f"only-{version}"]
    for episode in episodes:
        chapters = "".join(f'<a href="{version}{n}/" id="{version}{n}">' for n in range(CHAPTERS))
        files[f"episodes/{episode}/index.html"] = style + chapters
        files[f"episodes/{episode}/transcript.txt"] = version
        for chapter in range(CHAPTERS):
            page = f'{style}<a href="../#{version}{chapter}">'
            files[f"episodes/{episode}/{version}{chapter}/index.html"] = page
    links = "".join(f'<a href="/episodes/{episode}/">' for episode in episodes)
    return {**files, "index.html": style + links, "feed.xml": version}


def test_at_every_step_each_episode_is_of_one_version_and_no_link_is_dead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not changes_places(tmp_path):
        pytest.skip("folders cannot change places here")
    take, clear, left = Move.take, Staging.clear, 0
    steps = mixed = 0

    def killed_after_some(self: Move, waiting: Path, root: Path) -> None:
        nonlocal left
        if not left:
            raise Killed
        left -= 1
        take(self, waiting, root)

    monkeypatch.setattr(Move, "take", killed_after_some)
    for number in range(100):
        site = tmp_path / str(number)
        left = 1000
        write(site, show("a"))
        left = number
        monkeypatch.setattr(Staging, "clear", lambda self: None)
        try:
            write(site, show("b"))
            break
        except Killed:
            steps += 1
        finally:
            monkeypatch.setattr(Staging, "clear", clear)
        built = read_site(site)
        assert built is not None
        assert [str(problem) for problem in dead_links(built)] == []
        found = {
            {path.read_text()[-30:].count("b") > 0 for path in folder.rglob("*.txt")}.pop()
            for folder in (site / "episodes").iterdir()
        }
        mixed += len(found) == 2
        left = 1000
        write(site, show("b"))
        assert tree(site) == show("b")
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    # New: assets, an episode; changed: four episodes, the list of them, the feed.
    assert steps == 2 + EPISODES + 2
    assert mixed > EPISODES / 2


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    write(folder, {"e/1/index.html": "old", "e/1/a.txt": "old", "e/1/b.txt": "same"})
    return folder


NEW = {"e/1/index.html": "new", "e/1/a.txt": "new", "e/1/b.txt": "same"}


def test_what_others_put_into_a_folder_is_there_when_it_has_changed(site: Path) -> None:
    folder = site / "e/1"
    (folder / "mine").mkdir()
    (folder / "empty").mkdir()
    (folder / "mine/notes.txt").write_text("mine")
    (folder / "link").symlink_to("nowhere")
    folder.chmod(0o2750)
    before = (folder / "mine/notes.txt").stat(), (folder / "b.txt").stat()
    write(site, NEW)
    assert tree(folder) == {
        "index.html": "new",
        "a.txt": "new",
        "b.txt": "same",
        "mine/notes.txt": "mine",
        "link": "-> nowhere",
    }
    after = (folder / "mine/notes.txt").stat(), (folder / "b.txt").stat()
    for old, new in zip(before, after, strict=True):
        assert (old.st_ino, old.st_mtime_ns, new.st_nlink) == (new.st_ino, new.st_mtime_ns, 1)
    assert (folder / "empty").is_dir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o2750


def test_what_others_put_there_in_the_last_moment_is_kept(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = exchange.exchange

    def late(one: Path, other: Path) -> bool:
        (site / "e/1/late.txt").write_text("mine")
        return swap(one, other)

    monkeypatch.setattr("generator.write.moves.exchange", late)
    write(site, NEW)
    assert tree(site) == {**NEW, "e/1/late.txt": "mine"}


def test_what_others_saved_anew_in_the_last_moment_is_kept(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = exchange.exchange
    (site / "e/1/notes.txt").write_text("mine")

    def late(one: Path, other: Path) -> bool:
        (site / "saved").write_text("mine, and newer")
        (site / "saved").replace(site / "e/1/notes.txt")
        return swap(one, other)

    monkeypatch.setattr("generator.write.moves.exchange", late)
    write(site, NEW)
    assert tree(site) == {**NEW, "e/1/notes.txt": "mine, and newer"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there is no such thing here")
def test_a_folder_with_a_thing_that_cannot_be_carried_over_is_changed_file_by_file(
    site: Path,
) -> None:
    os.mkfifo(site / "e/1/pipe")
    write(site, NEW)
    assert (site / "e/1/pipe").is_fifo()
    (site / "e/1/pipe").unlink()
    assert tree(site) == NEW


def test_a_file_system_that_refuses_is_no_harm(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_swap", lambda: lambda one, other: -1)
    write(site, NEW)
    assert tree(site) == NEW


def test_a_python_without_ctypes_is_no_harm(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ctypes", None)
    monkeypatch.setattr(exchange, "_swap", exchange._swap.__wrapped__)
    write(site, NEW)
    assert tree(site) == NEW


def test_folders_that_cannot_be_moved_are_made_and_removed_where_they_are(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, {**NEW, "e/2/index.html": "old", "e/2/c/index.html": "old"})
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.is_dir():
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    report = write(site, {**NEW, "e/3/index.html": "new"})
    assert report.removed == ("e/2/c/index.html", "e/2/index.html")
    assert tree(site) == {**NEW, "e/3/index.html": "new"}
    assert not (site / "e/2").exists()


def test_what_leaves_a_changed_folder_goes_with_it(site: Path) -> None:
    write(site, {"e/1/index.html": "new", "e/1/c/index.html": "new"})
    report = write(site, {"e/1/index.html": "3", "e/1/d/index.html": "3"})
    assert report.removed == ("e/1/c/index.html",)
    assert tree(site) == {"e/1/index.html": "3", "e/1/d/index.html": "3"}
    assert not (site / "e/1/c").exists()


def test_after_a_crash_halfway_the_next_build_goes_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write(site, {"a": "1", "gone": "1"})
    take, calls = Move.take, []

    def crash(self: Move, waiting: Path, root: Path) -> None:
        calls.append(self)
        if len(calls) == 2:
            raise Killed
        take(self, waiting, root)

    monkeypatch.setattr(Move, "take", crash)
    with pytest.raises(Killed):
        write(site, {"a": "1", "new-1": "2", "new-2": "2"})
    monkeypatch.undo()
    assert tree(site) == {"a": "1", "gone": "1", "new-1": "2"}
    report = write(site, {"a": "1"})
    assert report.removed == ("gone", "new-1")
    assert tree(site) == {"a": "1"}


def test_pages_come_after_what_they_show_and_lists_of_them_last() -> None:
    stands = {"": Kind.FOLDER, "e": Kind.FOLDER, "e/1": Kind.FOLDER, "home.html": Kind.FILE}
    paths = [
        "home.html",
        "a.html",
        "z.css",
        "e/1/a.html",
        "e/1/x/b.png",
        "e/2/index.html",
        "n/x.js",
    ]
    order = moves(paths, lambda path: stands.get(path, Kind.NONE))
    assert [move.folder or move.paths[0] for move in order] == [
        *("n", "z.css", "a.html", "e/2", "e/1", "home.html"),
    ]


@pytest.mark.skipif(not hasattr(os, "chown"), reason="there are no groups here")
def test_a_new_folder_belongs_to_the_group_of_the_site(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    folder.chmod(0o2775)
    write(folder, {"e/1/index.html": "new"})
    for place in (folder / "e", folder / "e/1"):
        assert place.stat().st_mode & stat.S_ISGID
