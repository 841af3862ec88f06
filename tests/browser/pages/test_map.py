"""The map of a conversation shows where one is and leads to chapters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

_EPISODE = "episodes/452-dario-amodei/"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(_EPISODE)


def _links(page: Page) -> int:
    return page.locator("#page_map a").count()


def _here(page: Page) -> float:
    return float((page.locator("#map_here").get_attribute("x") or "0%").rstrip("%"))


def _chapter_in_view(page: Page) -> str:
    return str(
        page.evaluate(
            """() => [...document.querySelectorAll(".chapter")]
                .filter((c) => c.getBoundingClientRect().top < innerHeight / 3).at(-1).id"""
        )
    )


def test_a_click_leads_to_the_chapter(page: Page) -> None:
    link = page.locator("#page_map a").nth(6)
    slug = (link.get_attribute("href") or "").lstrip("#")
    link.click(position={"x": 5, "y": 12})
    page.wait_for_function("slug => location.hash === `#${slug}`", arg=slug)
    assert _chapter_in_view(page) == slug


def test_pointing_at_a_chapter_names_it_and_its_time(page: Page) -> None:
    link = page.locator("#page_map a").nth(6)
    expect(link).to_have_css("font-size", "0px")
    link.hover(position={"x": 5, "y": 12})
    expect(link).to_have_css("font-size", "12px")
    assert ":" in link.inner_text().rpartition("·")[2]


def test_on_paper_it_is_left_alone(page: Page) -> None:
    before = _here(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('resize'))")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert _here(page) == before


def test_the_place_of_reading_moves_and_the_map_stays_in_view(page: Page) -> None:
    start = _here(page)
    page.evaluate("document.querySelectorAll('.chapter')[9].scrollIntoView()")
    page.wait_for_function(
        "x => parseFloat(document.getElementById('map_here').getAttribute('x')) > x + 5", arg=start
    )
    box = page.locator("#page_map").bounding_box()
    assert box and box["y"] == 0
    assert page.locator("#page_map [aria-current=location]").count() == 1


def test_one_tab_stop_and_arrow_keys_through_the_chapters(page: Page) -> None:
    first, second = page.locator("#page_map a").nth(0), page.locator("#page_map a").nth(1)
    expect(page.locator("#page_map a:not([tabindex='-1'])")).to_have_count(1)
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_focused()
    expect(second).to_have_css("font-size", "12px")
    page.keyboard.press("End")
    expect(page.locator("#page_map a").nth(_links(page) - 1)).to_be_focused()
    assert page.locator("#page_map a:not([tabindex='-1'])").count() == 1


def test_on_a_chapters_page_the_map_marks_it_and_leads_to_others(open_page: OpenPage) -> None:
    whole = open_page(_EPISODE)
    slug = (whole.locator("#page_map a").nth(3).get_attribute("href") or "").lstrip("#")
    page = open_page(f"{_EPISODE}{slug}/")
    current = page.locator("#page_map [aria-current=page]")
    assert page.locator("#page_map a").nth(3).get_attribute("aria-current") == "page"
    left, right = current.evaluate(
        "a => [a.offsetLeft, a.offsetLeft + a.offsetWidth]"
        ".map((x) => (100 * x) / a.parentElement.offsetWidth)"
    )
    assert left <= _here(page) <= right
    page.locator("#page_map a").nth(4).click(position={"x": 5, "y": 12})
    page.wait_for_function("slug => !location.pathname.endsWith(slug)", arg=f"{slug}/")
    assert page.locator("#page_map a").nth(4).get_attribute("aria-current") == "page"


def test_without_scripts_the_map_still_leads_to_chapters(open_page: OpenPage) -> None:
    page = open_page(_EPISODE, scripts=False)
    link = page.locator("#page_map a").nth(2)
    href = link.get_attribute("href")
    link.click(position={"x": 5, "y": 12})
    assert page.url.endswith(str(href))


def test_chapters_stand_under_the_lanes_in_which_they_lie(page: Page) -> None:
    """Of each chapter: where it begins on the map, and where by the clock, both from 0 to 1."""
    places = page.evaluate(
        """() => [...document.querySelectorAll(".map_parts a")].map((a) => [
            a.offsetLeft / a.parentElement.offsetWidth,
            a.textContent.split("· ").at(-1).trim().split(":").reduce((t, n) => 60 * t + +n, 0),
        ])"""
    )
    last = 2 * 3600 + 45 * 60
    assert len(places) > 10
    assert all(abs(place - start / last) < 0.005 for place, start in places)
