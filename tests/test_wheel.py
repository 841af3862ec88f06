"""The built wheel works alone: no checkout, no Node, nothing but what pip installs."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.built_site import ROOT, TALK, BuiltSite, said, write_files

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without this checkout in sight; fails with what it said."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps")
    run(*pip, "--wheel-dir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def chapterhouse(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in an environment that holds nothing but the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(folder, with_pip=True)
    run(folder / "bin/python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return folder / "bin/chapterhouse"


def test_the_wheel_holds_what_a_site_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"generator"}
    assert "generator/themes/default/templates/base.html" in names
    assert "generator/browser/lunr.js" in names
    assert any(name.startswith("generator/render/compiled_templates/") for name in names)
    assert any(name.endswith("LICENSES.txt") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_one_transcript_in_an_empty_folder_makes_a_site(chapterhouse: Path, tmp_path: Path) -> None:
    write_files(tmp_path, {"content/episodes/talk.txt": TALK})
    told = run(chapterhouse, "build", cwd=tmp_path)
    assert told.startswith("Made 1 episode with 1 chapter in site: ")
    site = BuiltSite(tmp_path / "site")
    assert len(said(site.page("episodes/talk/"))) == 3
    assert any(name.endswith("style.css") for name in site.files)
    assert any(name.endswith("lunr.js") for name in site.files)
    assert any("search/" in name and not name.endswith(".html") for name in site.files)


def test_a_new_show_builds_at_once(chapterhouse: Path, tmp_path: Path) -> None:
    run(chapterhouse, "new", "my-show", cwd=tmp_path)
    told = run(chapterhouse, "build", "--strict", cwd=tmp_path / "my-show")
    assert told.startswith("Made 1 episode ")


def test_it_can_be_run_as_a_module_and_tells_its_version(
    chapterhouse: Path, tmp_path: Path
) -> None:
    version = run(chapterhouse, "--version", cwd=tmp_path)
    assert version.startswith("chapterhouse, version ")
    assert (
        run(chapterhouse.parent / "python", "-m", "generator", "--version", cwd=tmp_path) == version
    )
