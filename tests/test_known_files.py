"""Files that are known again without being read, and those that are not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import known_files
from generator.known_files import KnownFiles, digest_of
from generator.store import Store


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that nobody has changed for long."""
    monkeypatch.setattr(known_files, "_RESTLESS_NS", -1)
    path = tmp_path / "talk.txt"
    path.write_bytes(b"one")
    return path


def _count_reads(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    read: list[bytes] = []

    def counted(data: bytes) -> str:
        read.append(data)
        return digest_of(data)

    monkeypatch.setattr(known_files, "digest_of", counted)
    return read


def test_a_file_is_read_once(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = _count_reads(monkeypatch)
    files = KnownFiles(Store(tmp_path / "store"))
    assert files.digest(old) == files.digest(old) == digest_of(b"one")
    files.save()
    assert KnownFiles(Store(tmp_path / "store")).digest(old) == digest_of(b"one")
    assert read == [b"one"]


def test_a_change_is_noticed_though_size_and_time_are_kept(old: Path) -> None:
    files = KnownFiles(Store(None))
    before = old.stat()
    assert files.digest(old) == digest_of(b"one")
    old.write_bytes(b"two")
    os.utime(old, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert files.digest(old) == digest_of(b"two")


def test_what_changed_a_moment_ago_is_read_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock may be too coarse to tell two changes apart."""
    read = _count_reads(monkeypatch)
    path = tmp_path / "talk.txt"
    path.write_bytes(b"one")
    files = KnownFiles(Store(None))
    files.digest(path)
    files.digest(path)
    assert read == [b"one", b"one"]


def test_a_file_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-such"):
        KnownFiles(Store(None)).digest(tmp_path / "no-such.txt")


def test_folders_are_named_by_paths_and_contents(old: Path, tmp_path: Path) -> None:
    files = KnownFiles(Store(None))
    first = files.folders([tmp_path])
    assert files.folders([tmp_path]) == first
    old.rename(tmp_path / "other.txt")
    moved = files.folders([tmp_path])
    (tmp_path / "other.txt").write_bytes(b"two")
    assert len({first, moved, files.folders([tmp_path])}) == 3
