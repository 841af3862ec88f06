"""Where one stopped reading, and the way back there."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import EPISODE, SHORT_EPISODE

OFFER = ".back_offer"


def read_until(page: Page, anchor: str) -> None:
    page.wait_for_load_state("networkidle")
    page.evaluate(
        "(id) => scrollBy({ top: document.getElementById(id).getBoundingClientRect().top - 250 })",
        anchor,
    )
    page.wait_for_timeout(1100)


def test_the_offer_goes_there(open_page: OpenPage) -> None:
    page = open_page(EPISODE)
    address = page.url
    read_until(page, "t=1:05:37")
    page.goto("about:blank")
    page.goto(address)
    offer = page.locator(OFFER)
    expect(offer).to_contain_text("Go on reading")
    expect(offer).to_contain_text("1:05:37")
    offer.get_by_role("link").click()
    expect(offer).to_be_hidden()
    assert page.locator('[id="t=1:05:37"]').evaluate(
        "(p) => { const b = p.getBoundingClientRect(); return b.top >= 0 && b.top < innerHeight }"
    )


def test_the_offer_can_be_declined_and_goes_when_one_reads_on(open_page: OpenPage) -> None:
    page = open_page(EPISODE)
    address = page.url
    read_until(page, "t=1:05:37")
    for leave in ("close", "read on"):
        page.goto("about:blank")
        page.goto(address)
        offer = page.locator(OFFER)
        expect(offer).to_be_visible()
        if leave == "close":
            offer.get_by_role("button", name="Close").click()
        else:
            page.evaluate("scrollTo(0, innerHeight * 3)")
        expect(offer).to_be_hidden()


def test_who_comes_with_an_address_is_offered_nothing(open_page: OpenPage) -> None:
    page = open_page(EPISODE)
    address = page.url
    read_until(page, "t=1:05:37")
    page.goto("about:blank")
    page.goto(f"{address}#t=9:00")
    page.wait_for_timeout(400)
    expect(page.locator(OFFER)).to_have_count(0)


def test_each_conversation_has_a_place_of_its_own(open_page: OpenPage) -> None:
    page = open_page(EPISODE)
    read_until(page, "t=1:05:37")
    page.goto(page.url.replace(EPISODE, SHORT_EPISODE))
    page.wait_for_timeout(400)
    expect(page.locator(OFFER)).to_have_count(0)
