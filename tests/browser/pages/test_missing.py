"""Old links to pages of chapters, which lead on from the page of errors."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.serving import BELOW
from tests.conftest import BuildSite
from tests.site.test_left_out import EPISODE, without


@pytest.mark.parametrize("below", ["", BELOW.removeprefix("/")], ids=["at the top", "below a path"])
def test_an_old_link_to_a_chapter_leads_to_its_place_in_the_whole(
    build_site: BuildSite, serve_folder: object, open_page: OpenPage, below: str
) -> None:
    assert callable(serve_folder)
    site = build_site(without("chapters"), base_url=f"https://example.org/{below}")
    whole = serve_folder(site.folder) + below + EPISODE
    page = open_page(whole + "the-lamp/")
    expect(page).to_have_url(whole + "#the-lamp")
    for old, now in (
        ("the-lamp/index.html", "#the-lamp"),
        ("the-lamp/#t=0:07", "#t=0:07"),
        ("a-title-of-long-ago/", ""),
    ):
        page.goto(whole + old)
        expect(page).to_have_url(whole + now)


def test_whoever_asks_for_nothing_that_was_a_chapter_is_told_so(
    build_site: BuildSite, serve_folder: object, open_page: OpenPage
) -> None:
    assert callable(serve_folder)
    address = serve_folder(build_site(without("chapters")).folder)
    page = open_page(address + "episodes/gone/")
    for path in (
        "episodes/gone/",
        "episodes/gone/start/",
        f"{EPISODE}transcript.doc",
        "/evil.example/episodes/12/start/",
    ):
        with page.expect_response("**/js/missing.js"):
            page.goto(address + path)
        page.wait_for_load_state("networkidle")
        expect(page).to_have_url(address + path)
        expect(page.get_by_role("heading", level=1)).to_have_text("Nobody said that here.")
