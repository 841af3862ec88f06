"""Where GitHub Pages will serve a site."""

from __future__ import annotations

import pytest

from generator.deploy import pages_address
from tests.deploy.conftest import Project


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/Ann/show.git", "https://ann.github.io/show/"),
        ("https://github.com/ann/show", "https://ann.github.io/show/"),
        ("https://token@github.com/ann/show.git", "https://ann.github.io/show/"),
        ("git@github.com:ann/my.show.git", "https://ann.github.io/my.show/"),
        ("ssh://git@github.com/ann/show.git", "https://ann.github.io/show/"),
        ("git@github.com:Ann/ann.github.io.git", "https://ann.github.io/"),
        ("git@gitlab.com:ann/show.git", None),
        ("https://github.com.evil.example/ann/show.git", None),
    ],
)
def test_the_address_follows_from_the_remote(
    project: Project, remote: str, address: str | None
) -> None:
    project.git("remote", "set-url", "origin", remote)
    assert pages_address(project.content, "origin") == address


def test_there_is_none_without_a_remote(project: Project) -> None:
    assert pages_address(project.content, "nothing") is None
    assert pages_address(project.root / "nowhere", "origin") is None
