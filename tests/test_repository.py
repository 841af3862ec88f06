"""What the repository holds, and what it never does."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.built_site import ROOT

HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "deb.debian" + ".org")
CDNS = ("jsdelivr" + ".net", "unpkg" + ".com", "cdnjs" + ".com")


def tracked() -> list[str]:
    command = ["git", "ls-files", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("this is no checkout, so nothing says what belongs to the repository")
    return [name for name in done.stdout.split("\0") if name]


def test_no_file_names_a_host_that_packages_come_from() -> None:
    forbidden = re.compile("|".join(map(re.escape, (*HOSTS, *CDNS))).encode())
    found = [
        name
        for name in tracked()
        if (ROOT / name).is_file() and forbidden.search((ROOT / name).read_bytes())
    ]
    assert found == []


def test_no_script_of_others_is_copied_here() -> None:
    names = tracked()
    assert [name for name in names if re.search(r"\.min\.|(^|/)(vendor|node_modules)/", name)] == []
    assert [name for name in names if re.search(r"lunr[^/]*\.js$", name)] == []


def test_what_is_built_is_not_kept() -> None:
    built = [
        name for name in tracked() if name.startswith(("site/", "dist/", "generator/browser/"))
    ]
    assert built == ["site/.gitignore"]


def test_the_top_level_is_what_newcomers_are_told() -> None:
    folders = {name.split("/")[0] for name in tracked() if "/" in name}
    assert folders == {".ci", ".github", "content", "generator", "site", "tests", "themes"}
