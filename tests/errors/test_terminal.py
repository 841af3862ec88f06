"""Every message as the publisher sees it, word for word.

After a message has changed on purpose, `REWRITE=1 pytest tests/errors` writes the new ones down.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.errors.terminal import NAME, commands, folders, run


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_the_terminal_says(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = (folder / NAME).read_text("utf-8")
    here = tmp_path / "show"
    shutil.copytree(folder, here, symlinks=True, ignore=shutil.ignore_patterns(NAME))
    monkeypatch.chdir(here)
    said = "\n".join(run(command) for command in commands(expected))
    if os.environ.get("REWRITE"):
        (folder / NAME).write_text(said, "utf-8")
    assert said == expected
