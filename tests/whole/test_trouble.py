"""What a build does when the machine is in trouble: the last good site stays."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import BuildOptions, build, store_folder
from generator.problems import ContentError
from tests.built_site import write_files
from tests.incremental.test_random_edits import contents
from tests.whole.test_killed import clean_sites, command, show

SMALL = {"episodes/a.txt": "00:00 Ann: Hello there.\n"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be had: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_site_whole_and_the_next_build_succeeds(
    small_disk: Path, tmp_path: Path
) -> None:
    content = write_files(tmp_path / "content", SMALL)
    options = BuildOptions(content, small_disk / "site")
    build(options)
    before = contents(options.output)
    spoken = "".join(f"{i // 60:02}:{i % 60:02} Ann: {'word ' * 40}{i}.\n\n" for i in range(2000))
    write_files(content, {f"episodes/long-{n}.txt": spoken for n in range(4)})
    with pytest.raises(ContentError, match="the disk is full"):
        build(options)
    assert contents(options.output) == before
    assert [path.name for path in small_disk.iterdir() if ".new-" in path.name] == []
    for number in range(4):
        (content / f"episodes/long-{number}.txt").unlink()
    write_files(content, {"episodes/b.txt": "00:00 Ben: I am new.\n"})
    build(options)
    assert (options.output / "episodes/b/index.html").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", SMALL)
    build(BuildOptions(content, tmp_path / "site"))
    before = contents(tmp_path / "site")
    (content / "episodes/a.txt").chmod(0)
    with pytest.raises(ContentError, match="this file cannot be read: Permission denied"):
        build(BuildOptions(content, tmp_path / "site"))
    assert contents(tmp_path / "site") == before


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_files(tmp_path / "content", SMALL)
    build(BuildOptions(content, tmp_path / "site"))
    before = contents(tmp_path / "site")
    read = Path.read_bytes

    def broken(path: Path) -> bytes:
        if path.name == "a.txt":
            raise OSError(5, "Input/output error")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", broken)
    with pytest.raises(ContentError, match="this file cannot be read: Input/output error"):
        build(BuildOptions(content, tmp_path / "site", drafts=True))
    monkeypatch.undo()
    assert contents(tmp_path / "site") == before


def test_two_builds_at_once_leave_one_site(tmp_path: Path) -> None:
    clean = clean_sites(tmp_path)
    site = tmp_path / "site"
    both = [
        command(
            "-m", "generator", "build", "--content", tmp_path / f"content-{n}", "--output", site
        )
        for n in (1, 2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert contents(site) in clean


def test_a_store_that_is_deleted_while_a_build_goes_on_is_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.assemble import stored

    content = write_files(tmp_path / "content", show(1))
    options = BuildOptions(content, tmp_path / "site", jobs=1)
    put, count = stored.Shelf.put, []

    def put_and_lose(self: stored.Shelf, version: str, made: stored.Frozen) -> stored.Assembled:
        done = put(self, version, made)
        count.append(version)
        if len(count) == 5:
            for path in store_folder(options.output).rglob("*-said"):
                path.unlink()
        return done

    monkeypatch.setattr(stored.Shelf, "put", put_and_lose)
    build(options)
    monkeypatch.undo()
    build(BuildOptions(content, tmp_path / "clean"))
    assert contents(tmp_path / "site") == contents(tmp_path / "clean")
