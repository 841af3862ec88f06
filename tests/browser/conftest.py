"""A real Chromium, one for the whole run, and the demo as a reader meets it.

Without a browser these tests are skipped, with the reason; where CI=true they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.browser.serving import BELOW, serving
from tests.built_site import BuiltSite

OpenPage = Callable[..., Page]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SWITCHES = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--no-first-run",
)
# Generous, as a machine that does other things too may be slow.
_TIMEOUT_MS = 20_000


expect.set_options(timeout=_TIMEOUT_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # A busy machine can keep a browser waiting for longer than any test does.
            item.add_marker(pytest.mark.flaky(reruns=2))


def _missing(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(f"tests in a browser must run here, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this machine."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        _missing("there is no Chromium on this machine (apt-get install chromium)")
    # Chromium's sandbox does not work for root.
    switches = [*_SWITCHES, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=program, args=switches)
        except Error as error:
            _missing(f"{program} does not start: {error.message.splitlines()[0]}")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo_address(demo: BuiltSite) -> Iterator[str]:
    """Address of the demo at the top of a host."""
    with serving(demo.folder) as address:
        yield address


@pytest.fixture(params=["", BELOW.strip("/") + "/"], ids=["at the top", "below a path"])
def anywhere(request: pytest.FixtureRequest, demo_address: str) -> str:
    """Address of the demo at the top of a host, and then below a path."""
    return demo_address + str(request.param)


@pytest.fixture
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serve a site that the test has built; gives its address."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@pytest.fixture
def open_page(chromium: Browser, demo_address: str) -> Iterator[OpenPage]:
    """Open a path of the demo, or a whole address, in a fresh window.

    `width`, `height`, `scheme` (`light` or `dark`), `scripts=False`, and whatever else a browser
    context takes. When the test is over, nothing may have been asked of another host, and no
    script may have failed or been refused.
    """
    trouble: list[str] = []
    with ExitStack() as stack:

        def run(
            path: str = "",
            *,
            width: int = 1280,
            height: int = 900,
            scheme: str = "light",
            scripts: bool = True,
            **options: Any,
        ) -> Page:
            context = chromium.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                java_script_enabled=scripts,
                reduced_motion="reduce",
                **options,
            )
            stack.callback(context.close)
            context.set_default_timeout(_TIMEOUT_MS)
            page = context.new_page()
            page.on("pageerror", lambda error: trouble.append(f"a script failed: {error}"))
            page.on("console", lambda said: _note(said.type, said.text, trouble))
            page.on("request", lambda request: _note_request(request.url, demo_address, trouble))
            page.goto(path if "://" in path else demo_address + path)
            return page

        yield run
    assert trouble == []


def _note(kind: str, text: str, trouble: list[str]) -> None:
    # Chromium reports a page that answers 404 as an error, which a test may be about.
    if kind == "error" and "status of 404" not in text:
        trouble.append(f"the console says: {text}")


def _note_request(url: str, home: str, trouble: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
        trouble.append(f"asked another host for {url}")
