"""The same content makes the same bytes, wherever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from tests.built_site import ROOT, TALK, BuiltSite
from tests.conftest import BuildSite

BUILD = "from generator.cli import main; main()"
PLACES = {
    "one": {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    # A machine whose locale knows nothing but ASCII, and says so to Python.
    "other/deep/er": {
        "TZ": "America/Anchorage",
        "PYTHONHASHSEED": "2",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site, the list of files too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_folders_time_zones_locales_and_hash_seeds_do_not_matter(
    demo: BuiltSite, tmp_path: Path
) -> None:
    sites = [contents(demo.folder)]
    for place, settings in PLACES.items():
        here = tmp_path / place
        shutil.copytree(ROOT / "content", here / "content")
        command = [sys.executable, "-X", "warn_default_encoding", "-c", BUILD, "build"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
        done = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert [line for line in done.stderr.splitlines() if f"{ROOT}/generator" in line] == []
        sites.append(contents(here / "site"))
    assert differences(sites[0], sites[1]) == []
    assert differences(sites[0], sites[2]) == []


def test_the_order_in_which_the_disk_lists_files_does_not_matter(
    build_site: BuildSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"episodes/{name}.txt": TALK.replace("Ann", name) for name in ("ann", "Bob", "çem")}
    files |= {f"pages/{name}.md": f"# {name}" for name in ("one", "two")}
    files |= {f"files/{name}.txt": name for name in "bac"}
    first = contents(build_site(files, output=tmp_path / "first").folder)
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: reversed(list(listed(path))))
    found = Path.rglob
    monkeypatch.setattr(Path, "rglob", lambda path, what: reversed(list(found(path, what))))
    other = tmp_path / "other"
    build(BuildOptions(tmp_path / "content", other))
    monkeypatch.undo()
    assert differences(first, contents(other)) == []


def test_the_number_of_processes_does_not_matter(build_site: BuildSite, tmp_path: Path) -> None:
    files = {
        f"episodes/{name}.txt": TALK.replace("Ann", name) for name in ["Ada", "Bo", "Cy", "Di"]
    }
    files |= {"episodes/warned.txt": "00:00 Ann: Schön.\n".encode("cp1252")}
    one = build_site(files, output=tmp_path / "one", jobs=1)
    three = build_site(output=tmp_path / "three", jobs=3)
    assert differences(contents(one.folder), contents(three.folder)) == []
    assert len(one.warnings) == 1
    assert one.warnings == three.warnings


def test_a_second_build_changes_nothing(build_site: BuildSite) -> None:
    site = build_site({"episodes/talk.txt": TALK})
    before = {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")}
    build_site()
    assert {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")} == before


def test_an_episode_has_the_same_page_whatever_else_there_is(build_site: BuildSite) -> None:
    alone = build_site({"episodes/b.txt": TALK}).bytes("episodes/b/transcript.vtt")
    beside = build_site({"episodes/a.txt": TALK, "episodes/c.txt": TALK})
    assert beside.bytes("episodes/b/transcript.vtt") == alone
