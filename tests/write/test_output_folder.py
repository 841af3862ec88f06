"""What a build does to the output folder, and what it never does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.write import OutputFolder, WriteReport
from generator.write.manifest import MANIFEST

Files = Mapping[str, str]


def write(folder: Path, files: Files, *, force: bool = False) -> WriteReport:
    with OutputFolder.open(folder, force=force) as output:
        for path, text in files.items():
            output.add(path, text.encode())
        return output.commit()


def refused(folder: Path, files: Files, *, force: bool = False) -> str:
    with pytest.raises(ContentError) as caught:
        write(folder, files, force=force)
    return str(caught.value)


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder but the list of files, links told by where they lead."""
    return {
        path.relative_to(folder).as_posix(): (
            f"-> {path.readlink()}" if path.is_symlink() else path.read_text()
        )
        for path in sorted(folder.rglob("*"))
        if (path.is_symlink() or path.is_file()) and path.name != MANIFEST
    }


@pytest.fixture(params=["folders in one step", "file by file"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every system lets folders change places."""
    if request.param == "file by file":
        monkeypatch.setattr("generator.write.moves.can_exchange", lambda: False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_a_site_is_written_with_its_folders(site: Path) -> None:
    report = write(site, {"index.html": "home", "a/b/index.html": "deep"})
    assert tree(site) == {"index.html": "home", "a/b/index.html": "deep"}
    assert report.written == ("a/b/index.html", "index.html")
    assert report.unchanged == report.removed == report.kept == ()
    assert report.sizes == {"index.html": 4, "a/b/index.html": 4}


def test_nothing_is_left_beside_the_site(site: Path) -> None:
    write(site, {"index.html": "home"})
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_only_what_changed_is_written(site: Path) -> None:
    write(site, {"a": "1", "b": "1"})
    before = (site / "a").stat()
    report = write(site, {"a": "1", "b": "2"})
    after = (site / "a").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert (report.written, report.unchanged, report.removed) == (("b",), ("a",), ())
    assert tree(site) == {"a": "1", "b": "2"}


def test_a_file_that_somebody_deleted_is_written_again(site: Path) -> None:
    write(site, {"a": "1"})
    (site / "a").unlink()
    assert write(site, {"a": "1"}).written == ("a",)


def test_what_no_longer_belongs_is_removed_with_its_empty_folders(site: Path) -> None:
    write(site, {"index.html": "x", "old/deep/index.html": "x", "old/kept.txt": "x"})
    report = write(site, {"index.html": "x", "old/kept.txt": "x"})
    assert report.removed == ("old/deep/index.html",)
    assert not (site / "old/deep").exists()
    assert tree(site) == {"index.html": "x", "old/kept.txt": "x"}


def test_files_of_others_stay(site: Path) -> None:
    write(site, {"index.html": "x", "talk/index.html": "x"})
    (site / "talk/notes.txt").write_text("mine")
    (site / "mine").mkdir()
    (site / "mine/a.txt").write_text("mine")
    (site / "empty").mkdir()
    write(site, {"index.html": "y"})
    assert tree(site) == {"index.html": "y", "talk/notes.txt": "mine", "mine/a.txt": "mine"}
    assert (site / "empty").is_dir()


def test_a_file_that_somebody_changed_is_kept_when_it_no_longer_belongs(site: Path) -> None:
    write(site, {"index.html": "x", "old.html": "x"})
    (site / "old.html").write_text("changed by hand")
    report = write(site, {"index.html": "x"})
    assert (report.removed, report.kept) == ((), ("old.html",))
    assert tree(site)["old.html"] == "changed by hand"


def test_a_file_that_somebody_changed_is_made_anew_while_it_belongs(site: Path) -> None:
    write(site, {"index.html": "x"})
    (site / "index.html").write_text("changed by hand")
    assert write(site, {"index.html": "x"}).written == ("index.html",)
    assert tree(site) == {"index.html": "x"}


def test_a_file_of_others_is_never_overwritten(site: Path) -> None:
    write(site, {"index.html": "x"})
    (site / "CNAME").write_text("mine.example.org")
    message = refused(site, {"index.html": "y", "CNAME": "other.example.org"})
    assert message.startswith(f"{site.as_posix()}/CNAME: chapterhouse did not make")
    assert tree(site) == {"index.html": "x", "CNAME": "mine.example.org"}
    write(site, {"index.html": "y", "CNAME": "other.example.org"}, force=True)
    assert tree(site) == {"index.html": "y", "CNAME": "other.example.org"}


def test_a_file_of_others_that_is_the_same_is_taken_over(site: Path) -> None:
    site.mkdir()
    (site / ".nojekyll").write_text("")
    assert write(site, {".nojekyll": "", "index.html": "x"}).unchanged == (".nojekyll",)
    assert write(site, {"index.html": "x"}).removed == (".nojekyll",)


def test_an_abandoned_build_leaves_the_old_site_whole(site: Path) -> None:
    write(site, {"index.html": "old", "gone.html": "old"})
    with OutputFolder.open(site) as output:
        output.add("index.html", b"new")
        assert len(list(site.parent.iterdir())) == 2, "the new file waits beside the site"
    assert tree(site) == {"index.html": "old", "gone.html": "old"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_an_error_in_the_middle_leaves_the_old_site_whole(site: Path) -> None:
    write(site, {"index.html": "old"})
    with pytest.raises(RuntimeError), OutputFolder.open(site) as output:
        output.add("index.html", b"new")
        raise RuntimeError
    assert tree(site) == {"index.html": "old"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_an_abandoned_first_build_makes_no_folder(site: Path) -> None:
    with OutputFolder.open(site) as output:
        output.add("index.html", b"new")
    assert list(site.parent.iterdir()) == []


def test_the_list_of_files_is_the_same_for_the_same_site(tmp_path: Path) -> None:
    write(tmp_path / "one", {"a": "1", "b/ä": "2"})
    write(tmp_path / "two", {"gone": "x"})
    write(tmp_path / "two", {"b/ä": "2", "a": "1"})
    lists = [(tmp_path / name / MANIFEST).read_bytes() for name in ("one", "two")]
    assert lists[0] == lists[1]
    assert list(json.loads(lists[0])["files"]) == ["a", "b/ä"]


def test_a_build_that_changes_nothing_touches_nothing(site: Path) -> None:
    write(site, {"a": "1"})
    before = {p.name: p.stat().st_mtime_ns for p in (site, site / "a", site / MANIFEST)}
    write(site, {"a": "1"})
    assert before == {p.name: p.stat().st_mtime_ns for p in (site, site / "a", site / MANIFEST)}


def test_a_file_may_become_a_folder_and_a_folder_a_file(site: Path) -> None:
    write(site, {"a": "1", "b/c/d": "1"})
    report = write(site, {"a/index.html": "2", "b": "2"})
    assert report.removed == ("a", "b/c/d")
    assert tree(site) == {"a/index.html": "2", "b": "2"}


def test_the_only_file_of_a_folder_may_become_a_folder(site: Path) -> None:
    write(site, {"e/a": "1"})
    report = write(site, {"e/a/index.html": "2"})
    assert report.removed == ("e/a",)
    assert tree(site) == {"e/a/index.html": "2"}


def test_the_only_folder_in_a_folder_may_change_its_case(site: Path) -> None:
    write(site, {"e/Talk/index.html": "1"})
    assert write(site, {"e/talk/index.html": "2"}).removed == ("e/Talk/index.html",)
    assert tree(site) == {"e/talk/index.html": "2"}


def test_a_folder_with_things_of_others_does_not_become_a_file(site: Path) -> None:
    write(site, {"a": "1", "b/c": "1"})
    (site / "b/mine").write_text("mine")
    assert "stands where a file of the site has to be" in refused(site, {"a": "2", "b": "2"})
    assert tree(site) == {"a": "1", "b/c": "1", "b/mine": "mine"}


def test_a_file_of_others_does_not_become_a_folder(site: Path) -> None:
    write(site, {"a": "1"})
    (site / "people").write_text("mine")
    message = refused(site, {"a": "2", "people/ann/index.html": "2"}, force=True)
    assert '"people" stands where a folder of the site has to be' in message
    assert tree(site) == {"a": "1", "people": "mine"}


def test_a_name_may_change_its_case(site: Path) -> None:
    write(site, {"Talk.html": "1"})
    assert write(site, {"talk.html": "1"}).written == ("talk.html",)
    assert tree(site) == {"talk.html": "1"}


@pytest.mark.parametrize(
    ("before", "now", "twin"),
    [
        ("About.html", "about.html", True),
        ("about.html", "About.html", True),
        ("\u00e9.html", "e\u0301.html", True),
        ("about.html", "about.html", False),
        ("about.html", "abort.html", False),
        ("About.html", "abort.html", False),
    ],
)
def test_names_that_are_one_on_other_systems_are_known(
    site: Path, before: str, now: str, twin: bool
) -> None:
    write(site, {before: "1"})
    with OutputFolder.open(site) as output:
        assert output._is_twin(now) is twin


@pytest.mark.parametrize("force", [False, True])
def test_a_link_to_a_folder_inside_the_site_is_never_followed(tmp_path: Path, force: bool) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside"
    write(site, {"index.html": "x", "episodes/a.html": "x"})
    (site / "episodes/a.html").unlink()
    (site / "episodes").rmdir()
    outside.mkdir()
    (outside / "a.html").write_text("x")
    (site / "episodes").symlink_to(outside)
    message = refused(site, {"index.html": "y", "episodes/a.html": "new"}, force=force)
    assert '"episodes" stands where a folder' in message
    write(site, {"index.html": "y"})
    assert tree(outside) == {"a.html": "x"}
    assert (site / "episodes").is_symlink()


def test_a_link_in_place_of_a_file_is_replaced_and_never_followed(tmp_path: Path) -> None:
    site, secret = tmp_path / "site", tmp_path / "secret"
    secret.write_text("old")
    write(site, {"index.html": "x"})
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(secret)
    write(site, {"index.html": "old"})
    assert secret.read_text() == "old"
    assert not (site / "index.html").is_symlink()
    (site / "other.html").symlink_to(secret)
    assert "chapterhouse did not make" in refused(site, {"other.html": "new"})
    assert secret.read_text() == "old"
