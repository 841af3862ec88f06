"""Photographs every kind of page into `screenshots/`, for people to look at: `make screenshots`.

Both themes, on a phone and a laptop, in light and dark; `theme-page-width-scheme.png`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.build import BuildOptions, build
from tests.browser.kinds import KINDS
from tests.browser.serving import serving
from tests.built_site import ROOT

_FOLDER = ROOT / "screenshots"
_SIZES = {390: 844, 1280: 860}


def main() -> None:
    """Build the demo with each theme and photograph it."""
    _FOLDER.mkdir(exist_ok=True)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))))
    switches = ["--disable-background-networking"]
    switches += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=switches)
        for theme in ("default", "folio"):
            site = Path(folder) / theme
            build(BuildOptions(ROOT / "content", site, theme=theme))
            with serving(site) as address:
                for width in _SIZES:
                    for scheme in ("light", "dark"):
                        _photograph(browser, address, f"{theme}-%s-{width}-{scheme}", width, scheme)
        browser.close()
    print(f"{len(list(_FOLDER.glob('*.png')))} pictures in {_FOLDER.relative_to(ROOT)}/")


def _photograph(browser: Browser, address: str, name: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": _SIZES[width]},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    for kind, path in KINDS.items():
        page.goto(address + path)
        if kind == "search results":
            page.locator("mark").first.wait_for()
        place = _FOLDER / f"{name % kind.replace(' ', '_')}.png"
        page.screenshot(path=place)
        if kind in ("episode", "chapter"):
            page.evaluate("scrollTo(0, 2600)")
            page.wait_for_timeout(300)
            page.screenshot(path=place.with_stem(f"{place.stem}-reading"))
    context.close()


if __name__ == "__main__":
    main()
