"""A reader is led to the line of the source where a turn can be corrected."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.share.conftest import point_at
from tests.built_site import TALK
from tests.conftest import BuildSite


def test_the_menu_of_a_paragraph_leads_to_its_line(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> None:
    settings = 'repo_url = "https://github.com/ann/talks"\n'
    site = build_site({"site.toml": settings, "episodes/talk.txt": TALK})
    page = open_page(serve_folder(site.folder) + "episodes/talk/")
    turn = page.locator(".turn[data-line]").nth(1)
    point_at(page, turn.get_attribute("id") or "").click()
    link = page.locator("#page_share_menu .share_edit")
    line = turn.get_attribute("data-line")
    expect(link).to_have_attribute("href", re.compile(rf"content/episodes/talk\.txt#L{line}$"))
