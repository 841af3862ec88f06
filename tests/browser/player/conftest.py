"""A talk with sound, as a listener meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.talk import talk
from tests.conftest import BuildSite

Talk = Callable[..., Page]


@pytest.fixture
def open_talk(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> Talk:
    """Build the talk and open a page of it; keywords are those of `talk` and of `open_page`."""

    def run(
        path: str = "",
        *,
        media: str = "audio: files/harbour.wav",
        words: bool = True,
        **how: object,
    ) -> Page:
        site = build_site(talk(media=media, words=words))
        return open_page(serve_folder(site.folder) + "episodes/harbour/" + path, **how)

    return run


def now(page: Page) -> float:
    """Where the sound is, in seconds."""
    return float(page.evaluate("document.querySelector('audio').currentTime"))


def paused(page: Page) -> bool:
    return bool(page.evaluate("document.querySelector('audio').paused"))


def spoken_word(page: Page) -> str:
    """The word that is marked as being said."""
    return str(
        page.evaluate("[...(CSS.highlights.get('page-word') ?? [])].map(String).join('|').trim()")
    )
