"""WCAG 2.2 AA on every kind of page, in light and dark, on a phone and a laptop."""

from __future__ import annotations

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_wrong(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], bypass_csp=True)
    if kind == "search results":
        page.locator("mark").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("kind", KINDS)
def test_a_narrow_page_scrolls_only_up_and_down(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(KINDS[kind], width=width, height=640)
    if kind == "search results":
        page.locator("mark").first.wait_for()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main :is(p, li, h1, h2, h3, a, button, label)")]
            .filter((e) => e.checkVisibility() && !e.closest("pre, [class*=unseen], .skip"))
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
            .map((e) => e.outerHTML.slice(0, 120))"""
    )
    assert cut == []


def test_the_first_key_leads_past_the_header(open_page: OpenPage) -> None:
    page = open_page(KINDS["chapter"])
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#page_main"
    box = link.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page_main"


def test_everything_that_can_be_pressed_is_large_enough(open_page: OpenPage) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links inside text."""
    page = open_page(KINDS["home"], width=390)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, summary, header a")]
            .filter((e) => e.checkVisibility({ visibilityProperty: true }))
            .map((e) => [e.outerHTML.slice(0, 100), e.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
            .map(([html, box]) => `${html} ${box.width}×${box.height}`)"""
    )
    assert small == []
