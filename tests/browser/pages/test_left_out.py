"""A site of one page for each conversation, as a reader meets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from generator.config.pages import PAGE_NAMES
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.conftest import BuildSite
from tests.site.test_left_out import EPISODE, without


@pytest.mark.parametrize("theme", ["default", "folio"])
def test_it_is_accessible_and_its_keys_and_links_lead_where_something_is(
    build_site: BuildSite, serve_folder: object, open_page: OpenPage, theme: str
) -> None:
    assert callable(serve_folder)
    address = serve_folder(build_site(without(*PAGE_NAMES), theme=theme).folder)
    for path in ("", "404.html"):
        assert violations(open_page(address + path, width=390, bypass_csp=True)) == []
    page = open_page(address + EPISODE, bypass_csp=True)
    expect(page.locator("#page_map a:not([tabindex='-1'])")).to_have_count(1)
    assert violations(page) == []
    page.keyboard.press("/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog").get_by_text("This list")).to_be_visible()
    expect(page.get_by_text("Search every word")).to_have_count(0)
    page.keyboard.press("Escape")
    page.locator(".chapter_head a").last.click()
    expect(page).to_have_url(f"{address}{EPISODE}#the-lamp")
