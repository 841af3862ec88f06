"""What somebody sees who writes with the preview open."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.build import BuildOptions, build
from generator.serve import serve
from tests.browser.waiting import until
from tests.built_site import write_files

_LINES = [
    f"{minute:02}:00 {'Ann' if minute % 2 else 'Ben'}: This is minute {minute}. "
    + "It goes on for a while, about lamps and the sea. " * 6
    for minute in range(50)
]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Address of the preview of a long talk in `tmp_path`."""
    content = write_files(tmp_path / "content", {"episodes/talk.txt": "\n".join(_LINES)})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stop, ready = threading.Event(), threading.Event()
    preview = threading.Thread(
        target=serve,
        args=(BuildOptions(content, tmp_path / "site"), build),
        kwargs={
            "port": port,
            "stop": stop,
            "say": lambda line: ready.set() if "Serving" in line else None,
        },
    )
    preview.start()
    try:
        assert ready.wait(60)
        yield f"http://127.0.0.1:{port}/"
    finally:
        stop.set()
        preview.join()


def test_a_change_shows_up_at_the_place_where_one_is_reading(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    page = chromium.new_page()
    with page.expect_request("**/_chapterhouse/events"):
        page.goto(f"{address}episodes/talk/")
    place = page.locator("[id='t=30:00']")
    place.evaluate("(element) => element.scrollIntoView()")
    before = place.evaluate("(element) => element.getBoundingClientRect().top")
    path = tmp_path / "content/episodes/talk.txt"
    said = path.read_text("utf-8").replace("minute 31.", "minute thirty-one.")
    # So much more above that the same pixels are other words.
    path.write_text(said.replace("minute 3.", "minute 3. " + "More of it than before. " * 400))
    expect(page.get_by_text("minute thirty-one.")).to_be_visible()
    until(
        page,
        f"Math.abs(document.getElementById('t=30:00').getBoundingClientRect().top - {before}) < 3",
    )
    page.close()
