"""A show that somebody writes while the preview shows it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.build import BuildOptions, build
from generator.serve import serve
from tests.browser.conftest import OpenPage
from tests.built_site import write_files


class Desk:
    """The folder of a show, its preview and pages of it."""

    def __init__(self, folder: Path, address: str, open_page: OpenPage) -> None:
        self.folder = folder
        self._address = address
        self._open_page = open_page

    def open(self, path: str = "", **how: object) -> Page:
        """Open a page that hears of changes from now on, and knows whether it is loaded anew."""
        page = self._open_page("about:blank", **how)
        with page.expect_request("**/_chapterhouse/events"):
            page.goto(self._address + path)
        page.evaluate("window.first = true")
        return page

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace something in a file of the show, everywhere."""
        path = self.folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


OpenDesk = Callable[[dict[str, str | bytes]], Desk]


@pytest.fixture
def open_desk(tmp_path: Path, open_page: OpenPage) -> Iterator[OpenDesk]:
    """Start the preview of a show of these files."""
    with ExitStack() as stack:

        def run(files: dict[str, str | bytes]) -> Desk:
            content = write_files(tmp_path / "content", files)
            address = stack.enter_context(_preview(content, tmp_path / "site"))
            return Desk(content, address, open_page)

        yield run


@contextmanager
def _preview(content: Path, output: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stop, ready, said = threading.Event(), threading.Event(), list[str]()

    def say(line: str) -> None:
        said.append(line)
        if "Serving" in line:
            ready.set()

    preview = threading.Thread(
        target=serve,
        args=(BuildOptions(content, output), build),
        kwargs={"port": port, "stop": stop, "say": say},
    )
    preview.start()
    try:
        assert ready.wait(60)
        yield said[-1].split()[1].replace("localhost", "127.0.0.1")
    finally:
        stop.set()
        preview.join()


def is_first(page: Page) -> bool:
    """Whether the page was never loaded anew."""
    return bool(page.evaluate("window.first === true"))


STATE = """() => {
  const root = document.documentElement.cloneNode(true);
  // What follows the mouse is not the page's.
  for (const each of root.querySelectorAll(".more, .share_menu")) each.remove();
  for (const each of root.querySelectorAll("*")) {
    const all = [...each.attributes].map(({ name, value }) => [name, value]).sort();
    for (const [name] of all) each.removeAttribute(name);
    for (const [name, value] of all) each.setAttribute(name, value);
    if (each.className) each.classList.value = [...each.classList].sort().join(" ");
  }
  return root.innerHTML.replace(/\\s+/g, " ");
}"""


def same_as_loaded(page: Page) -> bool:
    """Whether a page comes to the same as one that was loaded just now, scripts and all."""
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate("(top) => scrollTo({ top, behavior: 'instant' })", page.evaluate("scrollY"))
    for _ in range(100):
        if page.evaluate(STATE) == other.evaluate(STATE):
            other.close()
            return True
        page.wait_for_timeout(50)
    one, two = page.evaluate(STATE), other.evaluate(STATE)
    at = next(i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b)
    print(one[at - 200 : at + 200], two[at - 200 : at + 200], sep="\n--- loaded:\n")
    return False
