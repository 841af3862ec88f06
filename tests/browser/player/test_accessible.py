"""The player, the menus and the panel for everybody: axe-core finds nothing, keys reach it all."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.player.conftest import Talk
from tests.browser.share.conftest import point_at, select
from tests.browser.waiting import until

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")


def nothing_wrong(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_wrong_with_what_opens(open_talk: Talk, width: int, scheme: str) -> None:
    page = open_talk("#t=0:22", width=width, height=800, scheme=scheme)
    page.keyboard.press("k")
    expect(page.locator(".bar")).to_be_visible()
    until(page, "document.querySelector('p.is_spoken') !== null")
    page.keyboard.press("k")
    page.mouse.wheel(0, 80)
    nothing_wrong(page)
    point_at(page, "t=0:22").click()
    expect(page.locator(".share_menu")).to_be_visible()
    nothing_wrong(page)
    page.keyboard.press("Escape")
    page.locator("#page_aa").click()
    expect(page.locator(".reading_tools")).to_be_visible()
    nothing_wrong(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("dialog.keys")).to_be_visible()
    nothing_wrong(page)
    page.keyboard.press("Escape")
    select(page, "t=0:22", "low tide")
    expect(page.locator(".share_bar")).to_be_visible()
    nothing_wrong(page)


def focused(page: Page) -> str:
    """Name of what has the focus, which must be in view."""
    name, seen = page.evaluate("""(() => {
      const at = document.activeElement;
      const box = at.getBoundingClientRect();
      const name = at.ariaLabel || at.textContent.trim() || at.id || at.localName;
      return [name, box.bottom > 0 && box.top < innerHeight && box.width > 0];
    })()""")
    assert seen, f"the focus on {name!r} cannot be seen"
    return str(name)


def test_keys_alone_lead_from_the_top_through_the_text_to_the_sound(open_talk: Talk) -> None:
    page = open_talk()
    way: list[str] = []
    while "Position" not in way:
        page.keyboard.press("Tab")
        way.append(focused(page))
        assert len(way) < 90, way
        if way[-1] == "0:00":
            page.locator(".more").wait_for(state="attached")
        if way[-1] == "Reading options":
            page.keyboard.press("k")
            expect(page.locator(".bar")).to_be_visible()
    assert way[0] == "Skip to the content"
    stops = ["page_q", "Dark colours", "audio", "0:00", "Take this along", "0:48", "Position"]
    assert [way.index(stop) for stop in stops] == sorted(way.index(stop) for stop in stops)


def test_forced_colours_show_what_is_said(open_talk: Talk) -> None:
    page = open_talk("#t=0:22", forced_colors="active")
    page.keyboard.press("k")
    until(page, "document.querySelector('p.is_spoken') !== null")
    outline = page.locator("p.is_spoken").evaluate("(p) => getComputedStyle(p).outlineStyle")
    assert outline == "solid"
