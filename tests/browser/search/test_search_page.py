"""What readers do on the search page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.search.conftest import texts


@pytest.fixture
def search(open_page: OpenPage, archive_address: str) -> Page:
    return open_page(f"{archive_address}search/")


def ask(page: Page, typed: str) -> None:
    box = page.locator("#page_q")
    box.fill("")
    box.press_sequentially(typed, delay=15)


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_results_come_as_one_types(search: Page) -> None:
    ask(search, "lighth")
    expect(search.locator(".search_count")).to_have_text("2 passages in 1 conversation")
    expect(search.locator(".hit mark").first).to_have_text("lighthouse")
    search.wait_for_timeout(1000)  # and stay when one pauses, though "light" is said as well
    expect(search.locator(".search_count")).to_have_text("2 passages in 1 conversation")


def test_results_are_grouped_by_episode_and_chapter(search: Page) -> None:
    ask(search, "lamp")
    expect(search.locator(".find")).to_have_count(2)
    first = search.locator(".find", has_text="How lamps burn")
    expect(first.locator("h3 a")).to_have_text(["What it costs", "The keeper"])
    expect(first.locator(".find_count")).to_have_text("3 passages")
    expect(first.locator(".facts")).to_contain_text("1 May 2023")
    expect(first.locator(".find_strip rect")).to_have_count(4)


def test_a_passage_says_who_and_when_and_marks_the_words(search: Page) -> None:
    ask(search, "coffee")
    hit = search.locator(".hit")
    expect(hit.locator(".who")).to_have_text("Ben")
    expect(hit.locator(".hit_time")).to_have_text("1:30")
    expect(hit.locator("mark")).to_have_text("coffee")
    expect(hit).to_have_class("hit s1")
    assert hit.locator(".who").evaluate("e => getComputedStyle(e).color") != "rgb(31, 29, 26)"


def test_a_result_leads_to_its_paragraph_with_the_words_marked(search: Page) -> None:
    ask(search, "coffee")
    search.locator(".hit a").click()
    expect(search.locator("p:target mark.found")).to_have_text("coffee")
    assert search.url.endswith("episodes/lamps/?q=coffee#t=1:30")


def test_a_title_is_found_too(search: Page) -> None:
    ask(search, "burn")
    expect(search.locator(".find_title mark")).to_have_text("burn")
    ask(search, "costs")
    expect(search.locator("h3 mark")).to_have_text("costs")


def test_a_typo_is_forgiven_and_told(search: Page) -> None:
    ask(search, "ligthhouse")
    expect(search.locator(".search_note")).to_have_text(
        "Nobody said “ligthhouse”. Did you mean lighthouse?"
    )
    expect(search.locator(".hit")).to_have_count(2)


def test_passages_with_some_of_the_words_follow_under_their_own_heading(search: Page) -> None:
    ask(search, "coffee storm")
    heading = search.locator(".finds_some")
    expect(heading).to_have_text("No passage has all of these words.")
    expect(search.locator(".finds_some ~ .find")).to_have_count(2)


def test_nothing_found_is_said(search: Page) -> None:
    ask(search, "zzyzx")
    expect(search.locator("#search_status")).to_have_text("Nothing was found.")
    expect(search.locator(".find")).to_have_count(0)


def test_words_too_common_are_said(search: Page) -> None:
    ask(search, "the ")
    expect(search.locator("#search_status")).to_have_text("Too common to search for: the.")


def test_how_to_search_is_shown_until_one_searches(search: Page) -> None:
    expect(search.locator("#search_help")).to_be_visible()
    ask(search, "lamp")
    expect(search.locator("#search_help")).to_be_hidden()
    search.locator("#page_q").fill("")
    expect(search.locator("#search_help")).to_be_visible()


def test_filters_narrow_what_is_found_and_stand_in_the_address(search: Page) -> None:
    ask(search, "money")
    expect(search.locator(".search_count")).to_have_text("4 passages in 2 conversations")
    search.locator("#search_filters").hover()
    search.locator("[name=speaker]").select_option("Ben")
    expect(search.locator(".search_count")).to_have_text("2 passages in 2 conversations")
    search.locator("[name=year]").select_option("2024")
    expect(search.locator(".search_count")).to_have_text("1 passage in 1 conversation")
    search.locator("[name=episode]").select_option("How lamps burn")
    expect(search.locator("#search_status")).to_have_text("Nothing was found.")
    assert asked(search) == {
        "q": ["money"],
        "speaker": ["ben"],
        "year": ["2024"],
        "episode": ["lamps"],
    }


def test_back_and_forward_go_through_what_was_asked(search: Page) -> None:
    ask(search, "money")
    search.keyboard.press("Enter")
    expect(search.locator(".search_count")).to_have_text("4 passages in 2 conversations")
    ask(search, "coffee")
    search.keyboard.press("Enter")
    search.locator("#search_filters").hover()
    search.locator("[name=speaker]").select_option("Ann")
    expect(search.locator("#search_status")).to_have_text("Nothing was found.")
    search.go_back()
    expect(search.locator("[name=speaker]")).to_have_value("")
    expect(search.locator(".search_count")).to_have_text("1 passage in 1 conversation")
    search.go_back()
    expect(search.locator("#page_q")).to_have_value("money")
    expect(search.locator(".search_count")).to_have_text("4 passages in 2 conversations")
    search.go_forward()
    expect(search.locator("#page_q")).to_have_value("coffee")


def test_an_address_can_be_shared(open_page: OpenPage, archive_address: str) -> None:
    page = open_page(f"{archive_address}search/?q=money&speaker=ben&year=2023")
    expect(page.locator("#page_q")).to_have_value("money")
    expect(page.locator(".hit_time")).to_have_text(["0:30"])
    expect(page.locator("[name=speaker] option:checked")).to_have_text("Ben")


def test_all_passages_of_a_conversation_can_be_shown(open_page: OpenPage) -> None:
    page = open_page("search/?q=people")
    rest = page.locator(".find_rest").first
    expect(rest).to_be_visible()
    total = int(rest.inner_text().split()[-1])
    rest.click()
    expect(page.locator(".find").first.locator(".hit")).to_have_count(min(total, 40))
    times = [_seconds(time) for time in texts(page, ".find:first-of-type .hit_time")]
    assert times == sorted(times)


def _seconds(time: str) -> int:
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total


def test_arrows_enter_and_escape_are_enough(search: Page) -> None:
    ask(search, "money")
    expect(search.locator(".hit")).to_have_count(4)
    search.keyboard.press("ArrowDown")
    search.keyboard.press("ArrowDown")
    search.keyboard.press("ArrowUp")
    assert search.evaluate("document.activeElement.closest('.find') !== null")
    search.keyboard.press("Escape")
    expect(search.locator("#page_q")).to_be_focused()
    search.keyboard.press("Escape")
    expect(search.locator("#page_q")).to_have_value("")
    ask(search, "coffee")
    expect(search.locator(".hit")).to_have_count(1)
    for _ in range(3):
        search.keyboard.press("ArrowDown")
    expect(search.locator(".hit a")).to_be_focused()
    search.keyboard.press("Enter")
    search.wait_for_url("**/episodes/lamps/?q=coffee#t=1:30")


def test_what_was_found_is_announced(search: Page) -> None:
    assert search.locator("#search_status").get_attribute("role") == "status"
    ask(search, "money")
    expect(search.get_by_role("status").first).to_contain_text("4 passages in 2 conversations")


def test_nothing_is_asked_for_before_one_searches(
    open_page: OpenPage, archive_address: str
) -> None:
    page = open_page(f"{archive_address}episodes/lamps/")
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.wait_for_load_state("networkidle")
    page.mouse.wheel(0, 500)
    assert [url for url in requested if "search" in url or "vendor" in url] == []
    page.locator("#page_q").focus()
    page.wait_for_event("request", lambda request: request.url.endswith("search/index.bin"))


def test_without_scripts_the_page_explains_itself(
    open_page: OpenPage, archive_address: str
) -> None:
    page = open_page(f"{archive_address}search/", scripts=False)
    expect(page.locator(".search_without")).to_contain_text("needs its scripts")
    expect(page.locator(".search_filters, .search_help")).to_have_count(2)
    expect(page.locator(".search_filters")).to_be_hidden()
    page.locator(".search_without a").click()
    expect(page.locator("h1")).to_have_text("Lights")


def test_it_works_below_a_path(open_page: OpenPage, archive_address: str) -> None:
    page = open_page(f"{archive_address}repo/search/?q=coffee")
    page.locator(".hit a").click()
    page.wait_for_url("**/repo/episodes/lamps/?q=coffee#t=1:30")


def test_other_languages_are_found_in_other_forms(search: Page) -> None:
    ask(search, "Hauses")
    expect(search.locator(".hit mark")).to_have_text(["Häuser", "Haus"])
    ask(search, "京都")
    expect(search.locator(".hit mark")).to_have_text(["京都", "京都"])
    ask(search, "Hauses")
    search.locator(".hit a", has_text="Häuser").click()
    expect(search.locator("p:target mark.found")).to_have_text("Häuser")
