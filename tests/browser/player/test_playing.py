"""Sound that plays: the bar, the times, the keys, and where one stopped."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.player.conftest import Talk, now, paused, spoken_word
from tests.browser.waiting import until

BAR = "section.bar"


def play(page: Page) -> None:
    page.keyboard.press("k")
    until(page, "document.querySelector('audio').currentTime > 0.2")


def test_nothing_of_a_player_is_there_without_a_recording(open_talk: Talk) -> None:
    page = open_talk(media="tags: [sea]")
    page.keyboard.press("k")
    page.locator("a.at").nth(2).click()
    assert page.locator("audio, video, .bar, #page_player, .facade").count() == 0
    assert page.url.endswith("#t=0:16")


def test_the_player_s_code_is_not_fetched_before_somebody_wants_to_hear(open_talk: Talk) -> None:
    page = open_talk("#t=0:16")
    page.wait_for_load_state("networkidle")
    loaded = "performance.getEntriesByType('resource').map((each) => each.name)"
    names = page.evaluate(loaded)
    assert not [name for name in names if "/player/" in name or name.endswith((".wav", ".json"))]
    play(page)
    assert [name for name in page.evaluate(loaded) if name.endswith("words.json")]


def test_the_bar_comes_with_the_sound_and_goes_when_it_is_closed(open_talk: Talk) -> None:
    page = open_talk()
    expect(page.locator(BAR)).to_have_count(0)
    play(page)
    expect(page.locator(BAR)).to_be_visible()
    expect(page.locator(BAR)).to_contain_text("Building it")
    expect(page.locator(BAR)).to_contain_text("1:00")
    page.get_by_label("Close the player").click()
    expect(page.locator(BAR)).to_be_hidden()
    assert paused(page)


def test_the_browser_s_own_button_brings_the_bar_too(open_talk: Talk) -> None:
    page = open_talk()
    page.evaluate("document.querySelector('audio').play()")
    expect(page.locator(BAR)).to_be_visible()


def test_a_time_moves_the_sound_without_starting_it(open_talk: Talk) -> None:
    page = open_talk()
    page.locator("a.at", has_text="0:22").click()
    expect(page.locator(BAR)).to_contain_text("0:22")
    page.wait_for_timeout(300)
    assert paused(page)
    page.get_by_label("Play", exact=True).click()
    until(page, "document.querySelector('audio').currentTime > 22.2")
    assert now(page) < 26


def test_the_address_one_comes_with_is_where_the_sound_begins(open_talk: Talk) -> None:
    page = open_talk("#t=0:34")
    page.keyboard.press("k")
    until(page, "document.querySelector('audio').currentTime > 34.1")


def test_keys_play_pause_and_move(open_talk: Talk) -> None:
    page = open_talk("#t=0:22")
    play(page)
    page.keyboard.press(" ")
    until(page, "document.querySelector('audio').paused")
    start = now(page)
    for key, step in (("l", 15), ("j", -15), ("ArrowRight", 5), ("ArrowLeft", -5)):
        page.keyboard.press(key)
        assert now(page) == pytest.approx(start + step, abs=0.2)
        start = now(page)
    page.keyboard.press("k")
    until(page, "!document.querySelector('audio').paused")


def test_keys_leave_a_reader_alone_who_types_or_only_reads(open_talk: Talk) -> None:
    page = open_talk(height=400)
    page.keyboard.press(" ")
    until(page, "scrollY > 100")
    assert paused(page)
    page.keyboard.press("/")
    page.keyboard.type("like k")
    assert page.locator("#page_q").input_value() == "like k"
    assert paused(page)


def test_who_speaks_letters_can_turn_the_keys_off(open_talk: Talk) -> None:
    page = open_talk()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("15 seconds back or on")
    dialog.get_by_label("Single keys do this").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.wait_for_timeout(300)
    assert paused(page)
    expect(page.locator(BAR)).to_have_count(0)


def test_the_word_the_paragraph_and_the_turn_being_said_are_marked(open_talk: Talk) -> None:
    page = open_talk("#t=0:22")
    play(page)
    page.keyboard.press("k")
    page.evaluate("document.querySelector('audio').currentTime = 23.3")
    until(page, "document.querySelector('audio').currentTime === 23.3")
    expect(page.locator("p.is_spoken")).to_have_attribute("id", "t=0:22")
    expect(page.locator(".who:has(+ .turn.is_in_turn)")).to_contain_text("Ben Gull")
    until(page, "CSS.highlights.get('page-word')?.size === 1")
    assert spoken_word(page) == "The"
    assert page.locator("p.is_spoken *").count() <= 2, "a mark must not wrap words"


def test_the_right_word_is_marked_in_a_clean_reading(open_talk: Talk) -> None:
    page = open_talk("#t=0:34")
    page.locator("#page_aa").click()
    page.get_by_label("Clean").check()
    page.keyboard.press("Escape")
    play(page)
    page.keyboard.press("k")
    page.evaluate("document.querySelector('audio').currentTime = 34.9")
    until(page, "[...(CSS.highlights.get('page-word') ?? [])].join('').trim() === 'lamp'")


def test_speed_is_remembered(open_talk: Talk) -> None:
    page = open_talk()
    play(page)
    page.get_by_label("Speed").select_option("1.5")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5
    page.reload()
    play(page)
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5


def test_where_one_stopped_is_where_one_goes_on(open_talk: Talk) -> None:
    page = open_talk("#t=0:22")
    play(page)
    page.keyboard.press("k")
    until(page, "document.querySelector('audio').paused")
    page.goto(page.url.partition("#")[0] + "living-with-it/")
    page.keyboard.press("k")
    until(page, "document.querySelector('audio').currentTime >= 22")
    assert now(page) < 25


def test_the_system_is_told_what_plays(open_talk: Talk) -> None:
    page = open_talk("#t=0:34")
    play(page)
    until(page, "navigator.mediaSession.playbackState === 'playing'")
    facts = page.evaluate(
        "(({title, artist, album}) => [title, artist, album])(navigator.mediaSession.metadata)"
    )
    assert facts == ["Living with it", "Ann Tern, Ben Gull", "The harbour light"]


def test_a_passage_plays_to_its_end_and_no_further(open_talk: Talk) -> None:
    page = open_talk("#t=0:22,0:23.5")
    expect(page.locator(BAR)).to_contain_text("0:22")
    page.get_by_label("Play", exact=True).click()
    until(page, "document.querySelector('audio').currentTime > 22.3")
    until(page, "document.querySelector('audio').paused")
    assert now(page) == pytest.approx(23.5, abs=0.4)
    page.get_by_label("Play", exact=True).click()
    until(page, "document.querySelector('audio').currentTime > 24.2")
