"""Which folders may become the output of a build."""

from __future__ import annotations

import errno
import json
import os
import time
from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.write import OutputFolder, staging
from generator.write.manifest import MANIFEST


def build(folder: Path, *, force: bool = False) -> None:
    with OutputFolder.open(folder, force=force) as output:
        output.add("index.html", b"new")
        output.commit()


def refused(folder: Path, *, force: bool = False) -> str:
    with pytest.raises(ContentError) as caught:
        build(folder, force=force)
    return str(caught.value)


def test_a_folder_with_other_things_is_refused_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    message = refused(tmp_path)
    assert "holds things that chapterhouse did not make: letter.txt" in message
    assert "--force" in message
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    build(tmp_path, force=True)
    assert (tmp_path / "letter.txt").read_text() == "mine"
    assert (tmp_path / "index.html").exists()
    build(tmp_path)


def test_files_that_begin_with_a_dot_do_not_count(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("*")
    build(tmp_path)
    assert (tmp_path / ".gitignore").read_text() == "*"


def test_folders_above_are_made(tmp_path: Path) -> None:
    build(tmp_path / "a/b/site")
    assert (tmp_path / "a/b/site/index.html").exists()


def test_a_file_in_its_place_has_a_message_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    assert "there is a file where the folder" in refused(tmp_path / "site", force=True)
    assert "is a file, so there can be no folder in it" in refused(tmp_path / "site/deeper")
    assert (tmp_path / "site").read_text() == "mine"


def test_a_link_to_a_folder_may_be_the_output(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    build(tmp_path / "site")
    assert (tmp_path / "real/index.html").exists()
    assert (tmp_path / "site").is_symlink()


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("nowhere")
    assert "leads nowhere" in refused(tmp_path / "site")
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_without_the_right_to_write_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "may not be written to" in refused(tmp_path / "site")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "may not be written to"),
        (errno.EIO, "could not be written: Input/output error"),
    ],
)
def test_what_the_system_refuses_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    build(tmp_path / "site")
    (tmp_path / "site/index.html").write_bytes(b"old")

    def fail(path: str, data: bytes, *, send: bool) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(staging, "write_file", fail)
    assert said in refused(tmp_path / "site")
    monkeypatch.undo()
    assert (tmp_path / "site/index.html").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "text", ["{", "[]", "null", '{"version": 99, "files": {}}', '{"files": 1}']
)
def test_a_damaged_list_of_files_is_refused_unless_forced(tmp_path: Path, text: str) -> None:
    build(tmp_path)
    (tmp_path / MANIFEST).write_text(text)
    assert "damaged" in refused(tmp_path)
    build(tmp_path, force=True)
    build(tmp_path)


def test_a_list_of_files_cannot_reach_out_of_the_folder(tmp_path: Path) -> None:
    site, victim = tmp_path / "site", tmp_path / "victim"
    build(site)
    victim.write_bytes(b"new")
    found = json.loads((site / MANIFEST).read_text())
    found["files"]["../victim"] = found["files"]["index.html"]
    found["files"][str(victim)] = found["files"]["index.html"]
    (site / MANIFEST).write_text(json.dumps(found))
    build(site)
    assert victim.exists()


def test_what_killed_builds_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / ".site.new-old"
    left.mkdir()
    (left / "1").write_text("x")
    build(tmp_path / "site")
    assert not left.exists()


def test_without_locks_only_what_is_old_is_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.write.lock._locked", lambda _: None)
    old, young = tmp_path / ".site.new-old", tmp_path / ".site.new-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "1").write_text("x")
    long_ago = time.time() - 200_000
    os.utime(old, (long_ago, long_ago))
    build(tmp_path / "site")
    assert not old.exists()
    assert young.exists(), "it may belong to a build that runs now"
