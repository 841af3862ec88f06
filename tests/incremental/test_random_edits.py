"""Whatever is edited, a build after others makes the same site as a first one."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from generator.build import BuildOptions, build, store_folder
from generator.problems import ContentError
from tests.incremental.edits import EDITS, harm_site, harm_store, start


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outcome(content: Path, output: Path) -> str | dict[str, bytes]:
    """The site, with the list of its files, or why there is none."""
    try:
        report = build(BuildOptions(content, output, jobs=1))
    except ContentError as error:
        return str(error)
    return contents(output) | {"warnings": "\n".join(map(str, report.warnings)).encode()}


def different(one: str | dict[str, bytes], two: str | dict[str, bytes]) -> str:
    """Say in a few words what differs."""
    if isinstance(one, str) or isinstance(two, str):
        return f"{str(one)[:200]} and {str(two)[:200]}"
    names = sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
    first = names[0]
    pieces = [(site.get(first) or b"-").decode("utf-8", "replace")[:300] for site in (one, two)]
    return f"{names[:6]}: {pieces}"


def compare(folder: Path, seed: int, rounds: int) -> None:
    chance = random.Random(seed)
    content, site, clean = folder / "content", folder / "site", folder / "clean"
    start(content, chance)
    done = []
    first: str | dict[str, bytes] = ""
    for _ in range(rounds):
        if chance.random() < 0.1 and isinstance(first, dict):
            # Mended at once: a file that no longer belongs, and that somebody changed, is kept.
            harm_site(site, chance)
            assert outcome(content, site) == first, f"seed {seed}: harmed after {done[-12:]}"
        edits = chance.choices(EDITS, k=chance.choice([1, 1, 1, 2, 3]))
        done.append(" ".join(edit.__name__ for edit in edits))
        for edit in edits:
            edit(content, chance)
        if chance.random() < 0.15:
            harm_store(store_folder(site), chance)
            done.append("harm store")
        after = outcome(content, site)
        for left in (clean, store_folder(clean)):
            shutil.rmtree(left, ignore_errors=True)
        first = outcome(content, clean)
        assert after == first, f"seed {seed}: {different(after, first)} after {done[-12:]}"


def test_a_build_after_others_makes_the_same_site_as_a_first_one(tmp_path: Path) -> None:
    compare(tmp_path, seed=1, rounds=15)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 20))
def test_a_thousand_edits_make_the_same_sites_as_first_builds(tmp_path: Path, seed: int) -> None:
    compare(tmp_path, seed=seed, rounds=100)
