"""What the preview shows by loading the page anew, at the same place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.preview.conftest import Desk, OpenDesk, is_first
from tests.browser.waiting import until

_LINES = [
    f"{minute:02}:00 {'Ann' if minute % 2 else 'Ben'}: This is minute {minute}. "
    + "It goes on for a while, about lamps and the sea. " * 6
    for minute in range(50)
]
TALK = "episodes/talk/transcript.txt"
NOTES = "episodes/talk/episode.md"
_NOTES = "---\ntitle: Talk\nchapters:\n  - 00:00 One\n  - 30:00 Three\n---\n"


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A long talk."""
    site = 'title = "Lamps"\n'
    return open_desk({TALK: "\n".join(_LINES), NOTES: _NOTES, "site.toml": site})


def test_another_chapter_is_on_the_page_at_the_place_where_one_is_reading(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    place = page.locator("[id='t=30:00']")
    place.evaluate("(element) => element.scrollIntoView()")
    top = "document.getElementById('t=30:00').getBoundingClientRect().top"
    before = page.evaluate(top)
    desk.edit(NOTES, "  - 30:00 Three", "  - 02:00 Two\n  - 30:00 Three")
    expect(page.locator("h2", has_text="Two")).to_be_attached()
    until(page, f"Math.abs({top} - {before}) < 3")
    assert not is_first(page)


def test_another_look_is_loaded(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    desk.edit("site.toml", '"Lamps"', '"Lamps"\n[theme_options]\ntypeface = "sans"')
    expect(page.locator("html")).to_have_attribute("data-typeface", "sans")
    assert not is_first(page)


def test_what_is_searched_for_is_marked_where_it_comes_to_stand(desk: Desk) -> None:
    page = desk.open("episodes/talk/?q=dory")
    expect(page.locator(".find_bar output")).not_to_be_empty()
    assert page.locator("mark").count() == 0
    desk.edit(TALK, "minute 5.", "minute 5 of a dory.")
    expect(page.locator("mark")).to_have_text(["dory"])
    desk.edit(TALK, "minute 6.", "minute 6 of a dory.")
    expect(page.locator("mark")).to_have_text(["dory", "dory"])
    assert not is_first(page)


def test_a_mark_of_a_passage_is_drawn_anew(desk: Desk) -> None:
    page = desk.open("episodes/talk/#t=5:00,5:20")
    until(page, "CSS.highlights.has('page-range')")
    desk.edit(TALK, "This is minute 5. It goes on", "This is minute 5. It never, never goes on")
    expect(page.get_by_text("It never, never goes on")).to_be_visible()
    until(page, "[...CSS.highlights.get('page-range') ?? []].map(String).join().includes('never')")
    assert not is_first(page)
