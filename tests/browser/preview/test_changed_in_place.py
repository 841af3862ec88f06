"""What the preview changes in the page that is open, so that all else stays as it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.player.conftest import now, spoken_word
from tests.browser.preview.conftest import Desk, OpenDesk, is_first, same_as_loaded
from tests.browser.talk import talk
from tests.browser.waiting import until

TALK = "episodes/talk/transcript.txt"
NOTES = "episodes/talk/episode.md"


def _line(minute: int) -> str:
    who = "Ann" if minute % 2 else "Ben"
    about = "It goes on for a while, um, about lamps and the sea, you know, and the boats. " * 12
    return f"{minute:02}:00 {who}: This is minute {minute}. Is it late? {about}"


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A talk whose turns are several paragraphs each, with fillers, chapters and notes."""
    front = "title: Lamps\nspeakers: {Ann: Ann Tern}\nchapters:\n  - 00:00 Oil\n  - 10:00 Salt"
    notes = f"---\n{front}\n---\nOf lamps.\n"
    return open_desk({TALK: "\n".join(map(_line, range(20))), NOTES: notes})


_TOP = "document.getElementById('%s').getBoundingClientRect().top"


def _top(page: Page, name: str) -> float:
    return float(page.evaluate(_TOP % name))


def test_only_the_word_that_changed_is_changed(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    page.get_by_role("button", name="Reading options").click()
    page.locator(".reading_tools input[name=size]").last.focus()
    page.evaluate(
        """() => {
          const said = document.getElementById("t=9:00");
          said.scrollIntoView();
          const words = [...said.childNodes].find((node) => node.data?.includes("minute 9"));
          const [start, end] = ["minute", " Is"].map((word) => words.data.indexOf(word));
          getSelection().setBaseAndExtent(words, start, words, end);
        }"""
    )
    assert page.evaluate("String(getSelection())") == "minute 9."
    top = _top(page, "t=9:00")
    desk.edit(TALK, "This is minute 9.", "This here is minute 9.")
    desk.edit(TALK, "This is minute 2.", "This is, in spite of all, minute two. " * 3)
    expect(page.locator("[id='t=9:00']")).to_contain_text("This here is")
    expect(page.locator("[id='t=2:00']")).to_contain_text("minute two.")
    assert is_first(page)
    assert page.evaluate("String(getSelection())") == "minute 9."
    assert page.evaluate("document.activeElement.name") == "size"
    expect(page.locator(".reading_tools")).to_be_visible()
    assert abs(_top(page, "t=9:00") - top) < 3


@pytest.mark.parametrize(
    ("name", "old", "new", "shown"),
    [
        (TALK, "is minute 4.", "is minute four.", "minute four."),
        # Times of paragraphs are told by their length.
        (TALK, "is minute 4.", "is minute four, a very long one, " * 2, "a very long one"),
        # Paragraphs are cut by their length as well.
        (TALK, "minute 7. Is it late? It goes on for a while, um,", "minute 7, so: It", "7, so"),
        (TALK, "08:00 Ben:", "07:50 Ben: Wait, what was that?\n08:00 Ben:", "what was that?"),
        (TALK, "minute 7. Is", "minute 7. <b>Is</b> & um, uh, it", "<b>Is</b> & um"),
        (TALK, "minute 3. Is it late?", "minute 3. Is it early?", "early?"),
        (NOTES, "Of lamps.", "Of lamps and [boats](https://example.org/).", "and boats"),
        (NOTES, "Of lamps.", "Of lamps.\n\nAnd of boats.", "And of boats"),
    ],
)
def test_a_change_in_place_comes_to_the_same_as_the_page_loaded_anew(
    desk: Desk, name: str, old: str, new: str, shown: str
) -> None:
    page = desk.open("episodes/talk/")
    page.locator("[id='t=5:00']").hover()
    desk.edit(name, old, new)
    expect(page.get_by_text(shown).first).to_be_attached()
    assert is_first(page)
    assert same_as_loaded(page)
    desk.edit(name, new, old)
    expect(page.get_by_text(shown)).to_have_count(0)
    assert is_first(page)
    assert same_as_loaded(page)


def test_much_more_above_does_not_move_what_one_is_reading(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    page.evaluate("document.getElementById('t=15:00').scrollIntoView()")
    top = _top(page, "t=15:00")
    # So much that the same pixels are other words.
    path = desk.folder / TALK
    said = path.read_text("utf-8").replace("is minute 15.", "is minute fifteen.")
    path.write_text(said.replace("minute 3.", "minute 3. " + "More of it than before. " * 400))
    expect(page.get_by_text("minute fifteen.")).to_be_visible()
    until(page, f"Math.abs({_TOP % 't=15:00'} - {top}) < 3")
    assert is_first(page)
    assert same_as_loaded(page)


def test_the_title_is_changed_in_the_window_too(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    desk.edit(NOTES, "title: Lamps", "title: Lamps at night")
    expect(page.locator("h1")).to_have_text("Lamps at night")
    expect(page).to_have_title(re.compile("^Lamps at night"))
    assert same_as_loaded(page)


@pytest.mark.parametrize("path", ["", "people/ann-tern/", "episodes/talk/oil/"])
def test_pages_of_every_kind_come_to_the_same_as_loaded_anew(desk: Desk, path: str) -> None:
    page = desk.open(path)
    desk.edit(NOTES, "title: Lamps", "title: Lamps at night")
    expect(page.get_by_text("Lamps at night").first).to_be_visible()
    assert same_as_loaded(page)


def test_fillers_are_left_out_of_what_changed_where_one_reads_without_them(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    page.evaluate("localStorage.setItem('chapterhouse.reading', '\"clean\"')")
    page.reload()
    expect(page.locator("html.fillers_off")).to_be_attached()
    paragraph = page.locator("[id='t=4:00']")
    expect(paragraph.locator(".filler").first).to_contain_text("um,")
    desk.edit(TALK, "is minute 4. Is", "is, uh, minute four. Is")
    expect(paragraph).to_contain_text("minute four.")
    expect(paragraph.locator(".filler").first).to_contain_text("uh,")
    assert same_as_loaded(page)


def test_problems_come_and_go_above_the_page(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    desk.edit(NOTES, "title: Lamps", "titel: Lamps")
    expect(page.locator("chapterhouse-problems")).to_contain_text("titel")
    desk.edit(NOTES, "titel: Lamps", "title: Lamps")
    expect(page.locator("chapterhouse-problems")).to_have_count(0)
    desk.edit(TALK, "is minute 4.", "is minute four.")
    expect(page.locator("[id='t=4:00']")).to_contain_text("minute four.")
    assert is_first(page)
    assert same_as_loaded(page)


def test_links_lead_to_the_times_that_hold_now(desk: Desk) -> None:
    page = desk.open("episodes/talk/")
    before = page.locator(".said").evaluate_all("(all) => all.map((each) => each.id)")
    desk.edit(TALK, "is minute 4.", "is minute four, a very long one, " * 2)
    expect(page.locator("[id='t=4:00']")).to_contain_text("minute four")
    after = page.locator(".said").evaluate_all("(all) => all.map((each) => each.id)")
    index = next(i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b)
    minutes, seconds = after[index].removeprefix("t=").split(":")
    assert is_first(page)
    # No paragraph has this second; the nearest before it is what is meant.
    page.evaluate(f"location.hash = 't=0:0{minutes}:{int(seconds)}.5'")
    until(page, f"location.hash === '#{after[index]}'")


def test_who_listens_goes_on_listening_and_is_led_along_the_new_words(open_desk: OpenDesk) -> None:
    desk = open_desk(talk())
    name = next(p for p in desk.folder.rglob("*.vtt")).relative_to(desk.folder).as_posix()
    page = desk.open("episodes/harbour/#t=0:22", height=320)
    page.keyboard.press("k")
    until(page, "document.querySelector('p.is_spoken')?.id === 't=0:22'")
    until(page, "document.querySelector('audio').currentTime > 0")
    before = now(page)
    desk.edit(name, "Only", "Nobody but")
    expect(page.locator("[id='t=0:48']")).to_contain_text("Nobody but")
    assert is_first(page)
    assert now(page) > before
    page.evaluate("document.querySelector('audio').currentTime = 48.1")
    until(page, "document.querySelector('p.is_spoken')?.id === 't=0:48'")
    until(page, "CSS.highlights.has('page-word')")
    assert spoken_word(page)


def test_what_is_searched_for_is_marked_in_the_new_words_of_who_listens(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(talk())
    name = next(p for p in desk.folder.rglob("*.vtt")).relative_to(desk.folder).as_posix()
    page = desk.open("episodes/harbour/?q=dory#t=0:22", height=320)
    expect(page.locator(".find_bar output")).not_to_be_empty()
    page.locator("[id='t=0:22'] .at").focus()
    page.keyboard.press("k")
    until(page, "document.querySelector('audio').currentTime > 0")
    desk.edit(name, "Only", "A dory but")
    expect(page.locator("[id='t=0:48']")).to_contain_text("A dory but")
    expect(page.locator("[id='t=0:48'] mark")).to_have_text("dory")
    expect(page.locator(".find_bar output")).to_contain_text("1")
    assert is_first(page)
    assert page.evaluate("location.hash") == "#t=0:22"
