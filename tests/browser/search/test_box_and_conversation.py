"""The search box of every page, and the words inside one conversation."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.search.conftest import texts


@pytest.fixture
def lamps(open_page: OpenPage, archive_address: str) -> Page:
    return open_page(f"{archive_address}episodes/lamps/")


def test_the_box_of_any_page_shows_results_as_one_types(lamps: Page) -> None:
    lamps.keyboard.press("/")
    expect(lamps.locator("#page_q")).to_be_focused()
    lamps.keyboard.type("money", delay=15)
    panel = lamps.locator(".search_panel")
    expect(panel.locator(".hit")).to_have_count(4)
    expect(panel.locator(".search_count")).to_have_text("4 passages in 2 conversations")
    lamps.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_panel_leads_to_all_results(lamps: Page) -> None:
    lamps.locator("#page_q").press_sequentially("money", delay=15)
    lamps.locator(".finds_all").click()
    lamps.wait_for_url("**/search/?q=money")
    expect(lamps.locator(".hit")).to_have_count(4)


def test_enter_in_the_box_leads_to_all_results(lamps: Page) -> None:
    lamps.locator("#page_q").press_sequentially("coffee", delay=15)
    lamps.keyboard.press("Enter")
    lamps.wait_for_url("**/search/?q=coffee")
    expect(lamps.locator(".hit")).to_have_count(1)


def test_arrows_lead_into_the_panel(lamps: Page) -> None:
    lamps.locator("#page_q").press_sequentially("storm", delay=15)
    expect(lamps.locator(".search_panel .hit")).to_have_count(1)
    for _ in range(2):
        lamps.keyboard.press("ArrowDown")
    expect(lamps.locator(".search_panel .hit a")).to_be_focused()
    lamps.keyboard.press("Enter")
    lamps.wait_for_url("**/episodes/sea/?q=storm#t=0:30")


def test_better_results_leave_readers_where_they_are(lamps: Page) -> None:
    lamps.locator("#page_q").press_sequentially("storm", delay=15)
    hit = lamps.locator(".search_panel .hit a")
    expect(hit).to_have_count(1)
    for _ in range(2):
        lamps.keyboard.press("ArrowDown")
    first = hit.element_handle()
    # The question is asked anew when one has stopped typing.
    lamps.evaluate("document.getElementById('page_q').dispatchEvent(new Event('input'))")
    assert first
    first.wait_for_element_state("hidden")
    expect(hit).to_be_focused()


def test_the_panel_leads_into_the_conversation_that_is_open(lamps: Page) -> None:
    lamps.locator("#page_q").press_sequentially("money", delay=15)
    lamps.locator(".finds_within").click()
    expect(lamps.locator(".find_bar input")).to_have_value("money")
    expect(lamps.locator(".find_bar output")).to_have_text("1 of 3")
    expect(lamps.locator(".search_panel")).to_be_hidden()


def test_both_are_answered_when_both_are_asked(lamps: Page) -> None:
    on_the_way: list[Route] = []
    lamps.route("**/search/within*", lambda route: on_the_way.append(route))
    lamps.locator("#page_find").click()
    with lamps.expect_request("**/search/within*"):
        lamps.locator(".find_bar input").fill("money")
    lamps.locator("#page_q").press_sequentially("coffee", delay=15)
    expect(lamps.locator(".search_panel .hit")).to_have_count(1)
    on_the_way[0].continue_()
    expect(lamps.locator(".find_bar output")).to_have_text("1 of 3")


def test_what_comes_late_does_not_open_a_panel_that_was_left(lamps: Page) -> None:
    on_the_way: list[Route] = []
    lamps.route("**/search/index.bin*", lambda route: on_the_way.append(route))
    with lamps.expect_request("**/search/index.bin*"):
        lamps.locator("#page_q").press_sequentially("money", delay=15)
    lamps.locator("h1").click()
    on_the_way[0].continue_()
    panel = lamps.locator(".search_panel")
    expect(panel.locator(".hit")).to_have_count(4)
    expect(panel).to_be_hidden()
    lamps.locator("#page_q").click()
    expect(panel).to_be_visible()


def test_marks_are_stepped_through(open_page: OpenPage, archive_address: str) -> None:
    page = open_page(f"{archive_address}episodes/lamps/?q=money#t=0:30")
    place = page.locator(".find_bar output")
    expect(place).to_have_text("2 of 3")
    expect(page.locator(".is_found")).to_have_attribute("id", "t=0:30")
    page.get_by_role("button", name="Next passage").click()
    expect(place).to_have_text("3 of 3")
    expect(page.locator(".is_found")).to_be_in_viewport()
    assert page.url.endswith("?q=money#t=1:00")
    page.get_by_role("button", name="Next passage").click()
    expect(place).to_have_text("1 of 3")
    page.get_by_role("button", name="Previous passage").click()
    expect(place).to_have_text("3 of 3")


def test_one_conversation_is_searched_by_the_same_engine(lamps: Page) -> None:
    before = texts(lamps, ".said")
    lamps.locator("#page_find").click()
    box = lamps.locator(".find_bar input")
    expect(box).to_be_focused()
    box.press_sequentially("keep", delay=15)
    expect(lamps.locator("mark.found")).to_have_text(["keeper's", "keeper", "keeper"])
    box.fill("cafes")
    expect(lamps.locator("mark.found")).to_have_text(["café", "café"])
    box.fill('"the keeper of the café"')
    expect(lamps.locator(".find_bar output")).to_have_text("1 of 1")
    box.press("Escape")
    expect(lamps.locator(".find_bar")).to_be_hidden()
    expect(lamps.locator("mark")).to_have_count(0)
    assert texts(lamps, ".said") == before
    assert "?q=" not in lamps.url


def test_enter_steps_on_and_shift_enter_back(lamps: Page) -> None:
    lamps.locator("#page_find").click()
    box = lamps.locator(".find_bar input")
    box.fill("money")
    place = lamps.locator(".find_bar output")
    expect(place).to_have_text("1 of 3")
    box.press("Enter")
    expect(place).to_have_text("2 of 3")
    box.press("Shift+Enter")
    expect(place).to_have_text("1 of 3")


def test_marks_live_beside_a_clean_reading(open_page: OpenPage) -> None:
    page = open_page("episodes/452-dario-amodei/?q=scaling+laws")
    expect(page.locator(".find_bar output")).to_have_text(re.compile(r"^\d+ of \d+$"))
    count = page.locator("mark.found").count()
    page.locator("#page_aa").click()
    page.locator("[name=reading][value=clean]").evaluate("input => input.click()")
    assert page.locator("mark.found").count() >= count
    page.get_by_role("button", name="Close").click()
    expect(page.locator("mark.found")).to_have_count(0)


def test_constitutional_ai_is_found_and_marked(open_page: OpenPage) -> None:
    page = open_page("search/")
    page.locator("#page_q").press_sequentially("constitutional AI", delay=10)
    page.locator(".hit", has_text="constitutional AI").first.locator("a").click()
    paragraph = page.locator("p:target")
    expect(paragraph).to_contain_text("constitutional AI")
    marked = paragraph.locator("mark.found")
    expect(marked.get_by_text("constitutional", exact=True).first).to_be_visible()
    expect(marked.get_by_text("AI", exact=True).first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_the_panel_and_the_find_bar(
    open_page: OpenPage, scheme: str
) -> None:
    page = open_page("episodes/452-dario-amodei/", scheme=scheme, bypass_csp=True)
    page.locator("#page_q").press_sequentially("scaling", delay=10)
    expect(page.locator(".search_panel .hit mark").first).to_be_visible()
    assert violations(page) == []
    page.locator(".finds_within").click()
    expect(page.locator(".find_bar output")).to_contain_text("of")
    assert violations(page) == []
