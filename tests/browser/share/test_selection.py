"""Words that are selected can be quoted, and linked to so that they are found again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import EPISODE
from tests.browser.share.conftest import CLIPBOARD, MARKED, Talk, copied, select
from tests.browser.waiting import until
from tests.conftest import BuildSite

BAR = ".share_bar"


def take(page: Page, name: str) -> str:
    expect(page.locator(BAR)).to_be_visible()
    page.locator(BAR).get_by_role("button", name=name).click()
    return copied(page)


def comes_to_mark(page: Page, words: str) -> None:
    until(page, f"{MARKED} === {json.dumps(words)}")


def test_a_selection_brings_a_bar_and_its_end_takes_it_away(open_talk: Talk) -> None:
    page = open_talk()
    expect(page.locator(BAR)).to_have_count(0)
    select(page, "t=0:22", "low tide")
    expect(page.locator(BAR)).to_be_visible()
    page.evaluate("getSelection().removeAllRanges()")
    expect(page.locator(BAR)).to_be_hidden()


def test_selected_words_are_quoted_whole(open_talk: Talk) -> None:
    page = open_talk()
    select(page, "t=0:22", "owed out at every low ti")
    quote = take(page, "Copy quote").splitlines()
    assert quote[:2] == [
        "“rowed out at every low tide”",
        "— Ben Gull, The harbour light, 0:22",
    ]


def test_words_of_two_people_are_quoted_with_both_names(open_talk: Talk) -> None:
    page = open_talk()
    select(page, "t=0:16", "built in such a storm?", "Stone by stone.")
    text = take(page, "Copy quote").replace("\r", "")
    assert text.startswith("Ann Tern: built in such a storm?\n\nBen Gull: Stone by stone.\n— The")


@pytest.mark.parametrize("timed", [False, True], ids=["times of turns", "times of words"])
@pytest.mark.parametrize(
    ("anchor", "first", "last"),
    [
        ("t=0:22", "Stone by stone.", ""),
        ("t=0:22", "low tide and came", ""),
        ("t=0:34", "oil,", ""),
        ("t=0:22", "by night.", ""),
        ("t=0:16", "built in such a storm?", "Stone by stone. The men"),
        ("t=0:48", "birds. We visit them in spring to count the nests and paint the door.", ""),
    ],
)
def test_a_link_to_words_finds_the_very_words_again(
    open_talk: Talk, anchor: str, first: str, last: str, timed: bool
) -> None:
    page = open_talk(words=timed)
    select(page, anchor, first, last)
    link = take(page, "Link to this")
    assert "," in link.partition("#t=")[2]
    page.goto("about:blank")
    page.goto(link)
    comes_to_mark(page, f"{first} | {last}" if last else first)


def test_a_range_is_brought_into_view_and_taken_away_by_the_next_place(open_talk: Talk) -> None:
    page = open_talk("#t=0:49,0:51", height=400)
    until(page, "CSS.highlights.has('page-range')")
    until(
        page,
        "(() => { const b = document.getElementById('t=0:48').getBoundingClientRect();"
        " return b.top > 0 && b.bottom < innerHeight })()",
    )
    page.locator("a.at", has_text="0:44").click()
    comes_to_mark(page, "")


@pytest.mark.parametrize("range_", ["0:51,0:49", "0:10,", "9:99,10:00", "0:10,soon"])
def test_a_range_that_is_none_does_no_harm(open_talk: Talk, range_: str) -> None:
    page = open_talk(f"#t={range_}")
    page.wait_for_timeout(200)
    expect(page.locator("h1")).to_be_visible()


def test_what_is_selected_elsewhere_is_left_alone(open_talk: Talk) -> None:
    page = open_talk()
    page.locator("h1").select_text()
    page.wait_for_timeout(500)
    expect(page.locator(BAR)).to_have_count(0)


EVERY_RANGE = """async (scripts) => {
  const { Moments } = await import(`${scripts}moments.js`);
  const { placesOf, rangeFragment } = await import(`${scripts}share/range.js`);
  const { fragmentRange } = await import(`${scripts}times.js`);
  const { spoken } = await import(`${scripts}spoken.js`);
  const moments = await Moments.load();
  let seed = 452;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const lost = [];
  let short = 0;
  for (let round = 0; round < 300; round += 1) {
    const index = random(moments.paragraphs.length);
    const words = [...spoken(moments.paragraphs[index]).text.matchAll(/\\S+/g)];
    const from = random(words.length);
    const to = Math.min(words.length - 1, from + random(30));
    const start = { index, offset: words[from].index };
    const end = { index, offset: words[to].index + words[to][0].length };
    const fragment = rangeFragment(moments, start, end);
    if (!fragment) {
      lost.push([moments.paragraphs[index].id, from, to]);
      continue;
    }
    const [place, ...others] = placesOf(moments, ...fragmentRange(fragment));
    if (others.length || place.start !== start.offset || place.end !== end.offset) {
      throw new Error(`${fragment} finds other words`);
    }
    short += !fragment.includes(".");
  }
  return { lost: lost.length, short };
}"""


def test_words_anywhere_in_three_hours_are_found_again(open_page: OpenPage) -> None:
    """Where two paragraphs share a second a link leads to the paragraph instead."""
    page = open_page(EPISODE)
    scripts = str(page.locator("script[src$='main.js']").evaluate("(s) => s.src"))
    found = page.evaluate(EVERY_RANGE, scripts.removesuffix("main.js"))
    assert found["lost"] <= 6
    assert found["short"] >= 30


def test_without_times_the_browser_finds_the_words(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> None:
    site = build_site({"episodes/talk.txt": "Ann: Hello there.\n\nBen: The tide is low-lying now."})
    page = open_page(serve_folder(site.folder) + "episodes/talk/", permissions=CLIPBOARD)
    select(page, "turn-2", "is low-lying")
    assert take(page, "Link to this") == f"{page.url}#turn-2:~:text=is%20low%2Dlying"
