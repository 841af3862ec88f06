"""Clean or verbatim, larger or smaller: chosen once, remembered everywhere."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.share.conftest import Talk


def choose(page: Page, name: str) -> None:
    page.get_by_role("button", name="Reading options").click()
    page.get_by_role("dialog", name="Reading options").get_by_label(name, exact=True).check()
    page.keyboard.press("Escape")


def size(page: Page) -> float:
    paragraph = "document.querySelector('.said:not(.brief)')"
    return float(page.evaluate(f"parseFloat(getComputedStyle({paragraph}).fontSize)"))


def test_the_size_of_the_text_is_remembered(open_talk: Talk) -> None:
    page = open_talk()
    normal = size(page)
    choose(page, "Largest")
    large = size(page)
    assert large > 1.3 * normal
    page.goto(page.url + "living-with-it/")
    assert size(page) == large
    choose(page, "Normal")
    assert size(page) == normal


def test_the_size_is_there_before_the_page_is_drawn(open_talk: Talk) -> None:
    page = open_talk()
    choose(page, "Larger")
    page.goto(page.url)
    shift = page.evaluate("""new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value)))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 500);
    })""")
    assert shift == 0


def test_a_clean_reading_begins_its_sentences_with_capitals(open_talk: Talk) -> None:
    page = open_talk()
    choose(page, "Clean")
    expect(page.locator("html")).to_have_class(re.compile("fillers_off"))
    text = page.locator('[id="t=0:34"]').inner_text()
    assert "The lamp came last." in text
    assert "Um" not in text
    page.reload()
    expect(page.locator("html")).to_have_class(re.compile("fillers_off"))
    choose(page, "Verbatim")
    expect(page.locator('[id="t=0:34"]')).to_contain_text("Um, the lamp")


def test_nothing_of_it_is_there_without_scripts(open_talk: Talk) -> None:
    page = open_talk(scripts=False)
    expect(page.locator("#page_aa")).to_be_hidden()
    expect(page.locator(".questions")).to_be_hidden()


def test_the_panel_is_reached_and_left_by_keys(open_talk: Talk) -> None:
    page = open_talk()
    page.locator("#page_aa").focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Reading options")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    expect(panel.get_by_label("Verbatim")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).to_have_class(re.compile("fillers_off"))
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator("#page_aa")).to_be_focused()
