"""Two builds at once: one writes after the other."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.write import OutputFolder
from generator.write.lock import FolderLock


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    site = tmp_path / "site"
    order = []

    def second() -> None:
        with OutputFolder.open(site) as output:
            order.append("second")
            output.add("index.html", b"second")
            output.commit()

    with OutputFolder.open(site) as output:
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.2)
        order.append("first")
        output.add("index.html", b"first")
        output.add("first.html", b"first")
        output.commit()
    thread.join(10)
    assert order == ["first", "second"]
    assert (site / "index.html").read_bytes() == b"second"
    assert not (site / "first.html").exists(), "the second one knows what the first one made"


def test_builds_to_different_folders_do_not_wait(tmp_path: Path) -> None:
    with OutputFolder.open(tmp_path / "one"), OutputFolder.open(tmp_path / "two") as two:
        two.add("index.html", b"x")
        two.commit()


def test_a_build_that_waits_too_long_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.write.lock.PATIENCE_S", 0.1)
    with OutputFolder.open(tmp_path / "site"):
        with pytest.raises(ContentError) as caught:
            OutputFolder.open(tmp_path / "site")
        assert "another build is writing to this folder" in str(caught.value)
    OutputFolder.open(tmp_path / "site").abandon()


def test_a_refusal_lets_the_lock_go(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    for _ in range(2):
        with pytest.raises(ContentError, match="there is a file where"):
            OutputFolder.open(tmp_path / "site")


def test_one_at_a_time_holds_the_lock_and_nothing_of_it_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.write.lock._PAUSE_S", 0.0001)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    inside: list[int] = []
    most = 0

    def build(number: int) -> None:
        nonlocal most
        for _ in range(50):
            lock = FolderLock(tmp_path / "site")
            lock.take("site")
            assert lock.held
            inside.append(number)
            most = max(most, len(inside))
            time.sleep(0)
            inside.remove(number)
            lock.release()

    threads = [threading.Thread(target=build, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert most == 1
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_build_is_in_nobodys_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    killed = FolderLock(tmp_path / "site")
    killed.take("site")
    monkeypatch.setattr(Path, "unlink", lambda self: None)
    killed.release()
    monkeypatch.undo()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert len(list(tmp_path.iterdir())) == 1
    lock = FolderLock(tmp_path / "site")
    lock.take("site")
    assert lock.held
    lock.release()
    assert list(tmp_path.iterdir()) == []
