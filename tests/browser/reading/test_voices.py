"""Read only what one person says."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.share.conftest import MARKED, Talk
from tests.browser.waiting import until


def voices(page: Page) -> set[str]:
    """Names over the turns that are shown."""
    return set(page.locator(".who:visible").all_inner_texts())


def choose(page: Page, name: str) -> None:
    page.get_by_role("button", name="Reading options").click()
    page.get_by_role("dialog", name="Reading options").get_by_label(name).check()
    page.keyboard.press("Escape")


def test_one_voice_is_read_and_stands_in_the_address(open_talk: Talk) -> None:
    page = open_talk("#t=0:22")
    choose(page, "Ben Gull")
    assert {name.partition("\n")[0] for name in voices(page)} == {"Ben Gull"}
    expect(page).to_have_url(re.compile(r"\?speaker=ben-gull#t=0:22$"))
    expect(page.get_by_role("status").filter(has_text="One voice:")).to_contain_text("Ben Gull")


def test_an_address_with_a_voice_shows_it_and_everybody_can_come_back(open_talk: Talk) -> None:
    page = open_talk("?speaker=ann-tern")
    expect(page.locator(".turn:visible")).to_have_count(4)
    page.get_by_role("button", name="Show everybody").click()
    expect(page.locator(".turn:visible")).to_have_count(8)
    expect(page).to_have_url(re.compile("harbour/$"))


def test_a_link_to_another_voice_shows_everybody(open_talk: Talk) -> None:
    page = open_talk("?speaker=ann-tern#t=0:48")
    expect(page.locator(".turn:visible")).to_have_count(8)
    assert page.locator('[id="t=0:48"]').evaluate(
        "(p) => { const b = p.getBoundingClientRect(); return b.top >= 0 && b.top < innerHeight }"
    )


def test_a_passage_of_several_voices_shows_everybody(open_talk: Talk) -> None:
    page = open_talk("?speaker=ann-tern#t=0:16,0:24")
    expect(page.locator(".turn:visible")).to_have_count(8)


def test_a_passage_shows_everybody_also_when_it_is_there_first(open_talk: Talk) -> None:
    page = open_talk()
    on_the_way: list[Route] = []
    page.route("**/reading/voices*", lambda route: on_the_way.append(route))
    with page.expect_request("**/reading/voices*"):
        page.goto(page.url + "?speaker=ann-tern#t=0:16,0:24")
    until(page, f"{MARKED} !== ''")
    on_the_way[0].continue_()
    expect(page.locator(".turn:visible")).to_have_count(8)
    expect(page).to_have_url(re.compile("harbour/#t=0:16,0:24$"))


def test_sound_of_a_hidden_voice_leads_nobody_away(open_talk: Talk) -> None:
    page = open_talk("?speaker=ann-tern", media="audio: files/harbour.wav", height=400)
    expect(page.locator(".turn:visible")).to_have_count(4)
    page.locator('[id="t=0:44"]').scroll_into_view_if_needed()
    page.keyboard.press("k")
    expect(page.locator(".bar")).to_be_visible()
    page.evaluate("document.querySelector('audio').currentTime = 23")
    expect(page.locator("p.is_spoken")).to_have_attribute("id", "t=0:22")
    place = page.evaluate("scrollY")
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == place


def test_a_voice_that_does_not_speak_here_hides_nobody(open_talk: Talk) -> None:
    page = open_talk('?speaker="]<b>')
    page.wait_for_timeout(300)
    expect(page.locator(".turn:visible")).to_have_count(8)
    expect(page).to_have_url(re.compile("harbour/$"))
