"""On paper, and in languages that are written from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import EPISODE
from tests.conftest import BuildSite

_ARABIC = {
    "site.toml": 'title = "ليل"\nlanguage = "ar"\n',
    "episodes/h/transcript.txt": (
        "00:00 آن: مرحبا بكم.\n\n00:30 بن: شكرا.\n\n01:00 آن: كيف؟\n\n01:30 بن: هكذا.\n"
    ),
    "episodes/h/episode.md": "---\ntitle: البحر\nchapters:\n  - 00:00 أول\n  - 01:00 ثان\n---\n",
}


def test_on_paper_stand_the_words_with_names_and_times(open_page: OpenPage) -> None:
    page = open_page(EPISODE)
    page.emulate_media(media="print")
    for gone in (".search_box", ".contents", ".contents_button", ".folds", ".neighbours"):
        assert page.locator(gone).first.is_hidden(), gone
    for kept in ("h1", ".map_lanes", ".who", ".said", ".said .at"):
        assert page.locator(kept).first.is_visible(), kept
    assert page.locator(".map").evaluate("map => getComputedStyle(map).position") == "static"


def test_every_chapter_but_the_first_begins_a_sheet(open_page: OpenPage) -> None:
    page = open_page(EPISODE)
    page.emulate_media(media="print")
    breaks = page.locator(".chapter").evaluate_all(
        "all => all.map((chapter) => getComputedStyle(chapter).breakBefore)"
    )
    assert breaks[0] == "auto"
    assert set(breaks[1:]) == {"page"}


def test_from_right_to_left_everything_changes_sides(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> None:
    page = open_page(serve_folder(build_site(_ARABIC).folder) + "episodes/h/")
    width = page.evaluate("innerWidth")
    time, words = page.locator(".at").first.bounding_box(), page.locator(".said").first
    text = words.bounding_box()
    assert time and text
    assert time["x"] > text["x"] + text["width"] / 2
    left, right = page.locator("#page_map [aria-current]").evaluate(
        "(a) => { const text = document.createRange(); text.selectNodeContents(a);"
        " const box = text.getBoundingClientRect(); return [box.left, box.right] }"
    )
    assert 0 < left < right <= width
    here = float((page.locator("#map_here").get_attribute("x") or "").rstrip("%"))
    assert here > 90


def test_with_forced_colours_the_map_and_names_remain(open_page: OpenPage) -> None:
    page = open_page(EPISODE, forced_colors="active")
    strokes = page.locator(".map_lanes path").evaluate_all(
        "all => all.map((path) => getComputedStyle(path).stroke)"
    )
    assert len(set(strokes)) == len(strokes) > 1
    assert page.locator(".who").first.is_visible()


def test_numbers_do_not_widen_a_narrow_page(open_page: OpenPage) -> None:
    page = open_page(EPISODE, width=320, height=640)
    page.get_by_text("In numbers", exact=True).click()
    expect(page.locator("#page_parts")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_on_a_phone_the_find_bar_covers_the_map(open_page: OpenPage) -> None:
    page = open_page(f"{EPISODE}?q=scaling%20laws", width=390, height=800)
    expect(page.locator("mark.found").first).to_be_visible()
    bar = page.locator(".find_bar").bounding_box()
    strip = page.locator("#page_map").bounding_box()
    assert bar and strip
    assert bar["x"] <= 0 and bar["x"] + bar["width"] >= 390
    assert bar["y"] + bar["height"] >= strip["y"] + strip["height"]
