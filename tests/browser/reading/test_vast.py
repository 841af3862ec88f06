"""A conversation so long that its turns are laid out when they come into view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.waiting import until
from tests.conftest import BuildSite

SAID = "the lamp was lit and the keeper went up to see how far its light would reach that night. "


@pytest.fixture
def vast(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> Callable[[str], Page]:
    """Sixty-five thousand words by two people, a minute a turn."""
    lines = [
        f"{minute // 60:02}:{minute % 60:02}:00 {'Ann' if minute % 2 else 'Ben'}: "
        f"In minute {minute} {SAID * 10}"
        for minute in range(380)
    ]
    front = "---\ntitle: Vast\nchapters: none\n---\n"
    site = build_site(
        {"episodes/vast/transcript.txt": "\n".join(lines), "episodes/vast/episode.md": front}
    )
    address = serve_folder(site.folder) + "episodes/vast/"
    return lambda path: open_page(address + path)


def in_view(anchor: str) -> str:
    return (
        f"(() => {{ const box = document.getElementById('{anchor}').getBoundingClientRect();"
        " return box.top >= 0 && box.top < innerHeight / 2 })()"
    )


def test_addresses_lead_to_the_very_place(vast: Callable[[str], Page]) -> None:
    page = vast("#t=5:07:00")
    assert page.locator(".vast").count() == 1
    until(page, in_view("t=5:07:00"))
    page.wait_for_timeout(300)
    assert page.evaluate(in_view("t=5:07:00")), "it stays there"
    page.evaluate("location.hash = 't=0:03:00'")
    until(page, in_view("t=3:00"))


def test_words_that_are_not_laid_out_yet_can_be_found(vast: Callable[[str], Page]) -> None:
    page = vast("")
    assert page.evaluate("window.find('In minute 371 ')")
    until(page, in_view("t=6:11:00").replace("innerHeight / 2", "innerHeight"))


def test_all_of_it_is_printed(vast: Callable[[str], Page]) -> None:
    page = vast("")
    page.emulate_media(media="print")
    late = (
        "[...document.querySelectorAll('.said')].map((t) => getComputedStyle(t).contentVisibility)"
    )
    assert set(page.evaluate(late)) == {"visible"}


@pytest.mark.parametrize(("turns", "late"), [(350, False), (351, True)])
def test_a_page_of_very_many_turns_is_laid_out_as_it_comes_into_view(
    build_site: BuildSite, turns: int, late: bool
) -> None:
    lines = [f"{n // 60:02}:{n % 60:02} {'Ann' if n % 2 else 'Ben'}: Yes." for n in range(turns)]
    front = "---\nchapters: none\n---\n"
    site = build_site(
        {"episodes/talk/transcript.txt": "\n".join(lines), "episodes/talk/episode.md": front}
    )
    assert bool(site.page("episodes/talk/").css(".vast")) is late
