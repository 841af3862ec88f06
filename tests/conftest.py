"""Fixtures that tests of every room may use."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.built_site import ROOT, BuiltSite, write_files

BuildSite = Callable[..., BuiltSite]

# A busy machine says nothing about a property. Where CI=true, examples are the same every time.
settings.register_profile(
    "chapterhouse",
    deadline=None,
    derandomize=os.environ.get("CI") == "true",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("chapterhouse")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast tests first, then those in a browser, then the slow ones."""
    marks = ("slow", "browser")
    items.sort(key=lambda item: [item.get_closest_marker(mark) is not None for mark in marks])


@pytest.fixture
def build_site(tmp_path: Path) -> BuildSite:
    """Build a site from files given as `{path below content/: text or bytes}`.

    Files stay from call to call, so a second call changes what it names. Other arguments are
    those of `BuildOptions`. Raises `ContentError` where the build fails.
    """
    from generator.build import BuildOptions, build

    def run(files: Mapping[str, str | bytes] | None = None, **options: Any) -> BuiltSite:
        content = write_files(tmp_path / "content", files or {})
        output = options.pop("output", tmp_path / "site")
        report = build(BuildOptions(content, output, **options))
        return BuiltSite(output, tuple(map(str, report.warnings)))

    return run


def _build_demo(folder: Path, base_url: str | None = None) -> BuiltSite:
    from generator.build import BuildOptions, build

    report = build(BuildOptions(ROOT / "content", folder, base_url=base_url))
    return BuiltSite(folder, tuple(map(str, report.warnings)))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demo show of `content/`, built once; tests only look at it."""
    return _build_demo(tmp_path_factory.mktemp("demo") / "site")
