"""The list of chapters, and the lines of the text beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import EPISODE
from tests.conftest import BuildSite

# Letters on each full line of the first long paragraph, as the browser has broken it.
LINES = """() => {
  const long = [...document.querySelectorAll(".said")].find((p) => p.textContent.length > 600);
  const text = [...long.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE);
  const counts = new Map();
  const letter = document.createRange();
  for (let at = 1; at < text.length; at += 1) {
    letter.setStart(text, at);
    letter.setEnd(text, at + 1);
    const { top } = letter.getBoundingClientRect();
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return [...counts.values()].slice(1, -1);
}"""


def _read_on(page: Page, chapter: int) -> str:
    return str(
        page.evaluate(
            """n => { const chapter = document.querySelectorAll(".chapter")[n];
                chapter.scrollIntoView(); return chapter.querySelector("h2 a").textContent; }""",
            chapter,
        )
    )


def test_lines_are_of_60_to_75_letters(open_page: OpenPage) -> None:
    for width in (1000, 1280, 1920):
        lines = open_page(EPISODE, width=width).evaluate(LINES)
        assert len(lines) > 5
        assert 60 <= sum(lines) / len(lines) <= 75


def test_beside_the_text_it_stays_and_shows_where_one_is(open_page: OpenPage) -> None:
    page = open_page(EPISODE, width=1280)
    title = _read_on(page, 7)
    expect(page.locator("#page_contents [aria-current=location]")).to_have_text(title)
    box = page.locator("#page_contents").bounding_box()
    assert box and 0 < box["y"] < 200


def test_on_a_phone_a_button_names_the_chapter_and_opens_the_sheet(open_page: OpenPage) -> None:
    page = open_page(EPISODE, width=390, height=800)
    title = _read_on(page, 7)
    button = page.locator(".contents_button")
    expect(button).to_have_text(title)
    button.click()
    sheet = page.locator("#page_contents")
    expect(sheet.locator("[aria-current=location]")).to_be_in_viewport()
    sheet.get_by_role("link").first.click()
    expect(sheet).to_be_hidden()
    expect(page.locator("#page_contents [aria-current=location]")).to_have_count(1)


def test_titles_in_other_letters_are_followed_too(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> None:
    said = "مرحبا بكم في هذه المحادثة الطويلة عن البحر والمنارات والليل. " * 20
    turns = "\n\n".join(f"00:{minute:02}:00 آن: {said}" for minute in range(8))
    front = "---\ntitle: البحر\nchapters:\n  - 00:00 أول\n  - 04:00 فصل ثان\n---\n"
    files = {"episodes/h/transcript.txt": turns, "episodes/h/episode.md": front}
    site = build_site({**files, "site.toml": 'language = "ar"\n'})
    page = open_page(serve_folder(site.folder) + "episodes/h/")
    title = _read_on(page, 1)
    expect(page.locator("#page_contents [aria-current=location]")).to_have_text(title)
    expect(page.locator("#page_map [aria-current=location]")).to_contain_text(title)


def test_without_scripts_the_sheet_opens_too(open_page: OpenPage) -> None:
    page = open_page(EPISODE, width=390, height=800, scripts=False)
    page.locator(".contents_button").click()
    page.locator("#page_contents a").nth(2).click()
    assert "#" in page.url
