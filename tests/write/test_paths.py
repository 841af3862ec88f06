"""Which paths a site may have."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.write import OutputFolder
from generator.write.manifest import MANIFEST
from generator.write.paths import Claims, flaw


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/passwd", "../a", "a/../b", "a/..", ".", "a//b", "a/", "a\\b", "C:/a"),
        *("a\nb", "a\0", "\ud800", "x" * 256),
    ],
)
def test_a_path_stays_inside_the_site(path: str) -> None:
    assert flaw(path)


@pytest.mark.parametrize(
    "path", ["index.html", ".nojekyll", "a/b.c", "files/Ärger 1.png", "files/at 3\u202fPM.png"]
)
def test_ordinary_names_are_fine(path: str) -> None:
    assert flaw(path) == ""


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("a/index.html", "a/index.html", "same address"),
        ("a/Index.html", "a/index.html", "upper and lower case"),
        ("files/\u00e9", "files/e\u0301", "upper and lower case"),
        ("a/b", "a", "cannot be a file"),
        ("a", "a/b", "cannot be in a folder"),
        ("a", "A/b", "cannot be in a folder"),
    ],
)
def test_two_files_cannot_have_one_place(first: str, second: str, why: str) -> None:
    claims = Claims()
    assert claims.claim(first) == ""
    assert why in claims.claim(second)


def test_all_collisions_are_told_together_and_nothing_is_written(tmp_path: Path) -> None:
    with OutputFolder.open(tmp_path / "site") as output:
        for path in ("a", "a", "b/c", "B/C", "../d", MANIFEST):
            output.add(path, b"x")
        with pytest.raises(ContentError) as caught:
            output.commit()
    assert len(caught.value.problems) == 4
    assert list(tmp_path.iterdir()) == []
