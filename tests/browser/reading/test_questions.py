"""The interviewer's questions as a second table of contents, and the weight of the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import EPISODE


def test_questions_lead_to_where_they_are_asked(open_page: OpenPage) -> None:
    page = open_page(EPISODE, width=1280)
    page.get_by_text("Questions", exact=True).click()
    link = page.get_by_role("link", name="How difficult is the sandboxing task?")
    link.click()
    place = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f'[id="{place}"]')).to_contain_text("how difficult is the sandboxing task?")


def test_a_chapter_chosen_from_questions_closes_the_sheet_on_phones(open_page: OpenPage) -> None:
    page = open_page(EPISODE, width=390, height=800)
    page.locator(".contents_button").click()
    page.get_by_text("Questions", exact=True).click()
    page.get_by_role("link", name="How difficult is the sandboxing task?").click()
    expect(page.locator("#page_contents")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_conversation_of_three_hours_is_a_page_of_few_elements(
    open_page: OpenPage, scripts: bool
) -> None:
    page = open_page(EPISODE, scripts=scripts)
    page.wait_for_load_state("networkidle")
    assert page.locator("*").count() <= 1500
