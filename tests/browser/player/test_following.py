"""The text goes along with the sound, until the reader wants to look elsewhere."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.player.conftest import Talk
from tests.browser.waiting import until

FOLLOW = ".bar_follow"
SPOKEN_IN_VIEW = """(() => {
  const box = document.querySelector("p.is_spoken")?.getBoundingClientRect();
  return Boolean(box) && box.top >= 0 && box.top < innerHeight;
})()"""


def listen(open_talk: Talk, at: str = "#t=0:00", **how: object) -> Page:
    page = open_talk(at, height=320, **how)
    page.keyboard.press("k")
    until(page, "document.querySelector('p.is_spoken') !== null")
    return page


def jump(page: Page, seconds: float) -> None:
    page.evaluate(f"document.querySelector('audio').currentTime = {seconds}")


def test_what_is_said_stays_in_view(open_talk: Talk) -> None:
    page = listen(open_talk)
    for second in (17, 35, 49):
        jump(page, second)
        until(page, f"document.querySelector('audio').currentTime >= {second}")
        until(page, SPOKEN_IN_VIEW)
    expect(page.locator(FOLLOW)).to_be_hidden()


def test_scrolling_by_hand_pauses_following_and_a_button_resumes_it(open_talk: Talk) -> None:
    page = listen(open_talk)
    page.mouse.move(300, 150)
    page.mouse.wheel(0, -600)
    expect(page.locator(FOLLOW)).to_be_visible()
    jump(page, 49)
    expect(page.locator("p.is_spoken")).to_have_attribute("id", "t=0:48")
    place = page.evaluate("scrollY")
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == place, "the reader is left where they are"
    page.locator(FOLLOW).click()
    until(page, SPOKEN_IN_VIEW)
    expect(page.locator(FOLLOW)).to_be_hidden()


def test_keys_that_scroll_pause_it_too(open_talk: Talk) -> None:
    page = listen(open_talk, "#t=0:22")
    page.keyboard.press("Home")
    expect(page.locator(FOLLOW)).to_be_visible()


def test_who_starts_the_sound_from_above_the_text_is_not_led_away(open_talk: Talk) -> None:
    page = open_talk(height=320)
    page.locator("audio").evaluate("(sound) => sound.play()")
    expect(page.locator(FOLLOW)).to_be_visible()
    assert page.evaluate("scrollY") == 0


def test_a_chapter_s_page_marks_nothing_while_another_chapter_is_said(open_talk: Talk) -> None:
    page = open_talk("living-with-it/")
    page.keyboard.press("k")
    expect(page.locator("section.bar")).to_be_visible()
    until(page, "document.querySelector('audio').currentTime > 0.3")
    assert page.locator("p.is_spoken").count() == 0
    jump(page, 45)
    expect(page.locator("p.is_spoken")).to_have_attribute("id", "t=0:44")


def test_without_times_of_words_the_paragraph_is_followed(open_talk: Talk) -> None:
    page = listen(open_talk, "#t=0:22", words=False)
    expect(page.locator("p.is_spoken")).to_have_attribute("id", "t=0:22")
    assert page.evaluate("CSS.highlights.has('page-word')") is False
