"""Work in several processes: the same results in the same order, whatever happens to them."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from generator import workshop as rooms
from generator.build import BuildOptions, build
from generator.store import Store
from generator.workshop import Workshop, processes
from tests.built_site import write_files
from tests.incremental.test_random_edits import contents
from tests.whole.test_killed import show


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the least work be worth a process."""
    monkeypatch.setattr(rooms, "_TRIED", 0)
    monkeypatch.setattr(rooms, "_WORTH_S", 0)


def square(number: int) -> int:
    return number * number


def process_of(_: int) -> int:
    return os.getpid()


def die_once(job: tuple[str, int]) -> int:
    """Kill the process that works on number 5, the first time."""
    mark, number = Path(job[0]), job[1]
    if number == 5 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def test_results_come_in_the_order_of_the_jobs() -> None:
    with Workshop(Store(None), processes(2)) as workshop:
        assert list(workshop.map(square, iter(range(40)), 40)) == [n * n for n in range(40)]
        assert list(workshop.map(square, iter(()), 0)) == []


def test_a_process_that_is_killed_costs_no_result(tmp_path: Path) -> None:
    jobs = [(str(tmp_path / "mark"), number) for number in range(20)]
    with Workshop(Store(None), processes(2)) as workshop:
        assert list(workshop.map(die_once, iter(jobs), 20)) == [n * n for n in range(20)]
    assert (tmp_path / "mark").exists(), "it was killed"


def test_processes_start_when_the_first_jobs_say_that_it_pays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rooms, "_TRIED", 4)
    monkeypatch.setattr(rooms, "_WORTH_S", 1e9)
    here = os.getpid()
    with Workshop(Store(None), processes(2)) as workshop:
        assert set(workshop.map(process_of, iter(range(9)), 9)) == {here}
        monkeypatch.setattr(rooms, "_WORTH_S", 0)
        found = list(workshop.map(process_of, iter(range(9)), 9))
        assert found[:4] == [here] * 4
        assert here not in found[4:]
        assert here not in list(workshop.map(process_of, iter(range(9)), 9)), "they have started"


def test_one_process_needs_no_other() -> None:
    assert processes(1) is None


def test_a_site_is_the_same_from_any_number_of_processes(tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", show(1))
    for jobs in (1, 2, 3):
        build(BuildOptions(content, tmp_path / f"site-{jobs}", jobs=jobs))
    assert contents(tmp_path / "site-1") == contents(tmp_path / "site-2")
    assert contents(tmp_path / "site-1") == contents(tmp_path / "site-3")
