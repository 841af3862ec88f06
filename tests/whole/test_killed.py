"""A build that is killed leaves one site or the other, and the next one goes through."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from generator.check.site.links import dead_links
from generator.check.site.pages import read_site
from generator.write.manifest import MANIFEST
from tests.built_site import ROOT, write_files
from tests.incremental.test_random_edits import contents
from tests.write.test_moves import changes_places

COMMIT = """
import sys
from pathlib import Path
from generator.write import OutputFolder
with OutputFolder.open(Path(sys.argv[1])) as output:
    for number in range(int(sys.argv[3])):
        links = f'<a href="{number + 1}.html"><script src="{sys.argv[2]}.js"></script>'
        output.add(f"{number}.html", (links + sys.argv[2] * 500).encode())
    output.add(f"{number + 1}.html", b"the last page")
    output.add("index.html", b'<a href="0.html">')
    output.add(f"{sys.argv[2]}.js", b"let x;")
    print("ready", flush=True)
    output.commit()
"""


def show(version: int) -> dict[str, str]:
    """A show of eight episodes, which two versions have in common in name alone."""
    lines = "".join(
        f"{i // 6:02}:{i % 6}0 {('Ann', 'Ben')[i % 2]}: Version {version}, line {i}, so on.\n\n"
        for i in range(60)
    )
    files = {f"episodes/talk-{n}.txt": lines for n in range(8)}
    extra = f"/* {version} */ main {{ order: {version}; }}"
    return {**files, f"episodes/only-{version}.txt": lines, "theme/extra.css": extra}


def command(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def kill(process: subprocess.Popen[str]) -> bool:
    """Kill a process; tells whether it had not ended before."""
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def demand_whole(site: Path, versions: list[dict[str, bytes]]) -> bool:
    """The site is that of one version, to the byte, but in the moment of changing.

    Then every file is, and every episode's folder as a whole. Tells whether it is that moment.
    """
    found = contents(site)
    if any(found == version for version in versions):
        return False
    assert found[MANIFEST] not in [version[MANIFEST] for version in versions]
    for path, data in found.items():
        if not path.startswith("."):
            assert data in [version.get(path) for version in versions], path
    folders = {"/".join(path.split("/")[:2]) for path in found if path.count("/") > 1}
    for folder in folders if changes_places(site.parent) else ():
        assert any(_below(folder, found) == _below(folder, version) for version in versions), folder
    return True


def _below(folder: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.startswith(f"{folder}/")}


def clean_sites(folder: Path) -> list[dict[str, bytes]]:
    """Write both versions to `content-1` and `content-2`; give what undisturbed builds make."""
    clean = []
    for version in (1, 2):
        content = write_files(folder / f"content-{version}", show(version))
        options = BuildOptions(content, folder / f"clean-{version}")
        build(options)
        clean.append(contents(options.output))
    return clean


def kill_builds(folder: Path, seed: int, times: int) -> None:
    chance = random.Random(seed)
    content, site = folder / "content", folder / "site"
    clean = clean_sites(folder)
    shutil.copytree(folder / "content-1", content)
    arguments = ("-m", "generator", "build", "--content", content, "--output", site)
    start = time.monotonic()
    assert command(*arguments).wait() == 0
    length = time.monotonic() - start
    killed = moments = 0
    for number in range(times):
        shutil.rmtree(content)
        shutil.copytree(folder / f"content-{2 - number % 2}", content)
        process = command(*arguments)
        time.sleep(chance.uniform(0.2, 1.1) * length)
        killed += kill(process)
        moments += demand_whole(site, clean)
    assert moments <= times // 4 or not changes_places(folder), "the moment is short"
    assert killed, "no build was hit"
    assert command(*arguments).wait() == 0
    assert contents(site) == clean[1 - (times - 1) % 2]
    left = {path.name for path in folder.iterdir()} - {"content", "site", ".site.cache"}
    assert not any(name.startswith(".site") for name in left), "what killed builds left is cleared"


def test_builds_killed_at_any_moment_leave_the_site_whole(tmp_path: Path) -> None:
    kill_builds(tmp_path, seed=1, times=4)


@pytest.mark.slow
@pytest.mark.long
def test_builds_killed_at_fifty_moments_leave_the_site_whole(tmp_path: Path) -> None:
    kill_builds(tmp_path, seed=2, times=50)


def test_a_site_killed_while_it_is_put_into_place_stays_whole(tmp_path: Path) -> None:
    chance = random.Random(3)
    script, site = tmp_path / "commit.py", tmp_path / "site"
    script.write_text(COMMIT)
    mixed = 0
    for number in range(12):
        version = "ab"[number % 2]
        process = command(script, site, version, "600")
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        if number:
            time.sleep(chance.uniform(0, 0.03))
            kill(process)
            found = read_site(site)
            assert found is not None
            assert list(dead_links(found)) == []
            ends = {(site / f"{i}.html").read_text()[-1] for i in range(600)}
            mixed += len(ends) == 2
            assert {len((site / f"{i}.html").read_text()) > 500 for i in range(600)} == {True}
        else:
            assert process.wait() == 0
    assert mixed, "none was hit while files were moved"
    assert command(script, site, "c", "3").wait() == 0
    names = ["0.html", "1.html", "2.html", "3.html", "c.js", "index.html"]
    assert [path for path in contents(site) if not path.startswith(".")] == names
