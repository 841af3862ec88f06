"""A build on a Dask cluster makes the same site, whatever happens to its workers."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.build import BuildOptions, build
from generator.problems import ContentError
from tests.built_site import write_files
from tests.incremental.test_random_edits import contents
from tests.whole.test_killed import show

pytestmark = pytest.mark.slow
THEME = {"theme/templates/partials/extend_head.html": '<meta name="x" content="mine">'}


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None
    ) as made:
        yield made


def test_the_site_is_the_same_as_one_made_here(cluster: Any, tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", {**show(1), **THEME})
    build(BuildOptions(content, tmp_path / "here", jobs=1))
    build(BuildOptions(content, tmp_path / "there", dask=cluster.scheduler_address))
    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    assert b'content="mine"' in contents(tmp_path / "there")["episodes/talk-1/index.html"]


def test_a_worker_that_is_killed_changes_nothing(cluster: Any, tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", show(2))
    for number in range(40):
        text = (content / "episodes/talk-1.txt").read_text().replace("line", f"line {number}")
        (content / f"episodes/more-{number}.txt").write_text(text)
    build(BuildOptions(content, tmp_path / "here", jobs=1))
    with cluster.get_client() as client:
        before = client.run(os.getpid)
    victim = sorted(before.values())[0]
    killed = []

    def kill() -> None:
        time.sleep(0.4)
        os.kill(victim, signal.SIGKILL)
        killed.append(victim)

    thread = threading.Thread(target=kill)

    def begin(_: str) -> None:
        if not thread.ident:
            thread.start()

    build(BuildOptions(content, tmp_path / "there", dask=cluster.scheduler_address), begin)
    thread.join()
    assert killed
    assert contents(tmp_path / "there") == contents(tmp_path / "here")


def test_problems_are_the_same(cluster: Any, tmp_path: Path) -> None:
    broken = {**show(1), "episodes/bad/episode.md": "---\ndat: x\n---\n"}
    broken["episodes/bad/transcript.txt"] = "00:00 Ann: Hello."
    content = write_files(tmp_path / "content", broken)
    told = []
    for options in ({"jobs": 1}, {"dask": cluster.scheduler_address}):
        with pytest.raises(ContentError) as caught:
            build(BuildOptions(content, tmp_path / "site", **options))
        told.append(str(caught.value))
    assert told[0] == told[1]


def test_a_cluster_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cluster._TIMEOUT_S", 1)
    content = write_files(tmp_path / "content", show(1))
    with pytest.raises(ContentError, match="the cluster cannot be reached: "):
        build(BuildOptions(content, tmp_path / "site", dask="tcp://127.0.0.1:9"))
    assert not (tmp_path / "site").exists()


def test_a_cluster_of_another_version_is_told(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator import cluster as rooms

    monkeypatch.setattr(rooms, "program_digest", _another)
    content = write_files(tmp_path / "content", show(1))
    with pytest.raises(ContentError, match="some workers run another version: tcp://"):
        build(BuildOptions(content, tmp_path / "site", dask=cluster.scheduler_address))


_asked = iter(range(1_000_000))


def _another() -> str:
    return f"{os.getpid()}-{next(_asked)}"


def test_without_dask_it_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    content = write_files(tmp_path / "content", show(1))
    with pytest.raises(ContentError, match=r"Dask is not installed\n.*chapterhouse\[dask\]"):
        build(BuildOptions(content, tmp_path / "site", dask="tcp://127.0.0.1:9"))
