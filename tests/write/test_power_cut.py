"""Power that fails soon after a build leaves no empty files."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.write.test_output_folder import tree, write

PAGES = [f"episodes/{episode}/{page}.html" for episode in range(9) for page in range(3)]


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[None]:
    place.mkdir()
    command = ["mount", "-o", "loop,commit=1", str(image), str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.slow
@pytest.mark.long
def test_after_a_power_cut_no_page_is_empty(tmp_path: Path) -> None:
    if not shutil.which("mkfs.ext4"):
        pytest.skip("no disk can be made here")
    image, cut = tmp_path / "disk", tmp_path / "cut"
    with image.open("wb") as disk:
        disk.truncate(64 << 20)
    subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)
    with mounted(image, tmp_path / "before"):
        write(tmp_path / "before/site", dict.fromkeys(PAGES, "a" * 3000))
        subprocess.run(["sync"], check=True)
        write(tmp_path / "before/site", dict.fromkeys(PAGES, "b" * 3000))
        # Names are on the disk within a second or so, and contents by themselves only in thirty.
        time.sleep(4)
        shutil.copyfile(image, cut)
    with mounted(cut, tmp_path / "after"):
        assert set(tree(tmp_path / "after/site").values()) <= {"a" * 3000, "b" * 3000}
