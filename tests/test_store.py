"""The store of earlier results: it may be lost or damaged, and never misleads."""

from __future__ import annotations

import os
import pickle
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.digests import digest, folders_digest
from generator.model import Person, Show
from generator.problems import Problem, Severity
from generator.store import Store, freeze, thaw

KEY = "abcdef"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def entry(tmp_path: Path) -> Path:
    return tmp_path / "store" / "ab" / KEY


def test_what_is_stored_is_found_again(store: Store) -> None:
    assert store.get(KEY) is None
    assert not store.has(KEY)
    assert store.put(KEY, b"one")
    assert store.put(KEY, b"two")
    assert store.has(KEY)
    assert store.get(KEY) == b"two"


def test_objects_come_back_equal(store: Store) -> None:
    value = (Show("A", "", people=(Person("a", "A"),)), Problem("a", 1, "b"), Severity.NOTE)
    store.save(KEY, {"x": value, "day": date(2024, 1, 2)})
    assert store.load(KEY) == {"x": value, "day": date(2024, 1, 2)}


@given(some.integers(0, 40), some.binary(min_size=1, max_size=3))
def test_no_damage_goes_unnoticed(
    tmp_path_factory: pytest.TempPathFactory, at: int, bad: bytes
) -> None:
    folder = tmp_path_factory.mktemp("store")
    store = Store(folder / "store")
    store.save(KEY, ("some value", 7))
    place = entry(folder)
    data = place.read_bytes()
    harmed = data[:at] + bad + data[at + len(bad) :]
    place.write_bytes(harmed)
    assert store.load(KEY) == (("some value", 7) if harmed == data else None)


def test_a_cut_entry_is_none(store: Store, tmp_path: Path) -> None:
    store.put(KEY, b"something long")
    for length in (0, 5, 20):
        entry(tmp_path).write_bytes(entry(tmp_path).read_bytes()[:length])
        assert store.get(KEY) is None


def test_no_code_comes_out_of_a_store(store: Store) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, ("touch /tmp/chapterhouse-evil",)

    store.put(KEY, pickle.dumps(Evil()))
    assert store.load(KEY) is None
    with pytest.raises(pickle.UnpicklingError):
        thaw(pickle.dumps(Path))
    with pytest.raises(pickle.UnpicklingError):
        thaw(b"cgenerator.digests\nfolders_digest\n.")
    assert not Path("/tmp/chapterhouse-evil").exists()


def test_a_store_that_cannot_be_written_remembers_nothing(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    store = Store(tmp_path / "store")
    assert not store.put(KEY, b"x")
    assert store.get(KEY) is None
    assert not Store(None).put(KEY, b"x")
    Store(None).sweep()
    Store(None).clear()


def test_it_may_be_deleted_at_any_time(store: Store) -> None:
    store.put(KEY, b"x")
    store.clear()
    assert store.get(KEY) is None
    assert store.put(KEY, b"x")


def test_what_nobody_asks_for_is_forgotten(store: Store, tmp_path: Path) -> None:
    month_ago = time.time() - 30 * 24 * 60 * 60
    for key in ("ab1", "ab2", "ab3"):
        store.put(key, b"x")
    for key in ("ab1", "ab2"):
        os.utime(tmp_path / "store" / "ab" / key, (month_ago, month_ago))
    store.get("ab1")
    store.sweep()
    assert [store.has(key) for key in ("ab1", "ab2", "ab3")] == [True, False, True]
    os.utime(tmp_path / "store" / "ab" / "ab1", (month_ago, month_ago))
    store.sweep()
    assert store.get("ab1") == b"x", "it looks once a day"
    os.utime(tmp_path / "store" / "looked", (month_ago, month_ago))
    os.utime(tmp_path / "store" / "ab" / "ab1", (month_ago, month_ago))
    assert store.has("ab1")
    store.sweep()
    assert store.get("ab1") == b"x", "a question whether it is there counts as well"


def test_it_keeps_itself_out_of_repositories(store: Store, tmp_path: Path) -> None:
    store.put(KEY, b"x")
    assert (tmp_path / "store" / ".gitignore").read_text().endswith("*\n")


def test_equal_values_have_one_name(tmp_path: Path) -> None:
    show = Show("A", "", unwanted_exports=frozenset({"vtt", "srt", "epub", "json"}))
    same = Show("A", "", unwanted_exports=frozenset({"json", "epub", "srt", "vtt"}))
    assert digest(show, {"a": 1}) == digest(same, {"a": 1})
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(1) != digest("1") != digest(b"1")
    assert digest(None) != digest("")
    assert digest(Person("a", "b")) != digest(("a", "b", None, None, None))


def test_the_name_of_a_folder_changes_with_anything_in_it(tmp_path: Path) -> None:
    names = {folders_digest([tmp_path])}
    steps = [
        lambda: (tmp_path / "a").write_text("1"),
        lambda: (tmp_path / "a").write_text("2"),
        lambda: (tmp_path / "a").rename(tmp_path / "b"),
        lambda: (tmp_path / "c").mkdir(),
        lambda: (tmp_path / "b").rename(tmp_path / "c" / "b"),
        lambda: (tmp_path / "c" / "a").write_text(""),
    ]
    for step in steps:
        step()
        names.add(folders_digest([tmp_path]))
    assert len(names) == 6, "an empty folder alone is no change"
    assert folders_digest([tmp_path, tmp_path]) not in names


def test_hidden_files_do_not_count(tmp_path: Path) -> None:
    before = folders_digest([tmp_path])
    (tmp_path / ".a.swp").write_text("x")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("x")
    assert folders_digest([tmp_path]) == before
    assert folders_digest([tmp_path / "nowhere"]) != ""


def test_frozen_objects_are_the_same_bytes() -> None:
    assert freeze(("a", 1)) == freeze(("a", 1))
