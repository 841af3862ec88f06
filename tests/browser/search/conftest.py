"""A small archive in several languages, and its scripts to be called one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search.archive import FILES
from tests.browser.serving import serving
from tests.built_site import BuiltSite, write_files

Call = Callable[..., Any]


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of `archive.py`."""
    from generator.build import BuildOptions, build

    folder = tmp_path_factory.mktemp("archive")
    content = write_files(folder / "content", FILES)
    report = build(BuildOptions(content, folder / "site"))
    return BuiltSite(folder / "site", tuple(map(str, report.warnings)))


@pytest.fixture(scope="session")
def archive_address(archive: BuiltSite) -> Iterator[str]:
    with serving(archive.folder) as address:
        yield address


@pytest.fixture(scope="session")
def scripts(archive: BuiltSite) -> str:
    """Path of the folder of scripts."""
    (folder,) = (archive.folder / "assets").iterdir()
    return f"assets/{folder.name}/js/"


@pytest.fixture(scope="session")
def call_at(chromium: Browser) -> Iterator[Callable[[str, str], Call]]:
    """Make what `call` is for the scripts at another address."""
    with ExitStack() as stack:

        def prepare(address: str, scripts: str = "js/") -> Call:
            context = chromium.new_context()
            stack.callback(context.close)
            page = context.new_page()
            page.goto(address)
            page.evaluate(_PREPARE, [address, scripts])
            return page.evaluate

        yield prepare


@pytest.fixture(scope="session")
def call(call_at: Callable[[str, str], Call], archive_address: str, scripts: str) -> Call:
    """Run a script in the browser.

    `call("async (arg) => …", arg)`; in the script, `use(name)` gives a module of the search, and
    `engine()` an engine of the archive.
    """
    return call_at(archive_address, scripts)


_PREPARE = """([address, scripts]) => {
  window.use = (name) => import(`${address}${scripts}search/${name}.js`);
  window.vendor = (name) => import(`${address}${scripts}vendor/${name}.js`);
  window.engine = async (entry = `${address}search/index.bin`) => {
    const { Store } = await use("store");
    const { Engine } = await use("engine");
    return Engine.open(new Store(entry));
  };
}"""


def site_files(folder: Path) -> list[Path]:
    """All files of a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def texts(page: Page, selector: str) -> list[str]:
    """Visible texts of all that match."""
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]
