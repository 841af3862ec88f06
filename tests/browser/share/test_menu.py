"""The menu of a paragraph: links, quotes and citations, for mouse, touch and keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.share.conftest import CLIPBOARD, Talk, copied, point_at

MENU = "#page_share_menu"


def open_menu(page: Page, anchor: str) -> None:
    point_at(page, anchor).click()
    expect(page.locator(MENU)).to_be_visible()


def choose(page: Page, name: str) -> str:
    page.locator(MENU).get_by_role("button", name=name, exact=True).click()
    expect(page.locator(MENU)).to_be_hidden()
    return copied(page)


def test_there_is_one_button_and_it_goes_along_with_the_reader(open_talk: Talk) -> None:
    page = open_talk()
    expect(page.locator(".more")).to_have_count(0)
    for anchor in ("t=0:08", "t=0:34"):
        expect(point_at(page, anchor)).to_be_visible()
        expect(page.locator(".more")).to_have_count(1)


def test_the_button_moves_nothing(open_talk: Talk) -> None:
    page = open_talk()
    paragraph = page.locator('[id="t=0:34"]')
    paragraph.scroll_into_view_if_needed()
    before = paragraph.bounding_box()
    expect(point_at(page, "t=0:34")).to_be_visible()
    assert paragraph.bounding_box() == before


def test_the_button_comes_to_where_the_pointer_went_while_its_code_was_on_the_way(
    open_talk: Talk,
) -> None:
    page = open_talk()
    on_the_way: list[Route] = []
    page.route("**/share/menu*", lambda route: on_the_way.append(route))
    with page.expect_request("**/share/menu*"):
        page.locator(".transcript h2").first.hover()
    page.locator('[id="t=0:34"]').hover()
    on_the_way[0].continue_()
    expect(page.locator('[id="t=0:34"] .more')).to_be_visible()


def test_a_link_is_copied(open_talk: Talk) -> None:
    page = open_talk("?speaker=ben-gull")
    open_menu(page, "t=0:22")
    assert choose(page, "Copy link") == page.url.partition("?")[0] + "#t=0:22"


def test_a_quote_says_who_where_and_when(open_talk: Talk) -> None:
    page = open_talk()
    open_menu(page, "t=0:16")
    assert choose(page, "Copy quote") == (
        "“How was the old tower built in such a storm?”\n"
        "— Ann Tern, The harbour light, 0:16\n"
        f"{page.url}#t=0:16"
    )


def test_markdown_is_quoted_linked_and_escaped(open_talk: Talk) -> None:
    page = open_talk()
    page.locator('[id="t=0:44"]').evaluate("(p) => p.lastChild.data = ' Who *lives* on [it] now?'")
    open_menu(page, "t=0:44")
    assert choose(page, "Copy as Markdown").replace("\r", "") == (
        "> Who \\*lives\\* on \\[it\\] now?\n>\n"
        f"> [— Ann Tern, The harbour light, 0:44]({page.url}#t=0:44)\n"
    )


@pytest.mark.parametrize(
    ("form", "cited"),
    [
        (
            "APA",
            "Tern, A. (Host). (2024, May 1). The harbour light (No. 7) [Audio podcast episode"
            " transcript]. In Harbour Talks. 0:22. ⟨url⟩",
        ),
        (
            "Chicago",
            "Ben Gull, “The harbour light,” interview by Ann Tern, Harbour Talks, no. 7, May 1,"
            " 2024, transcript, 0:22, ⟨url⟩.",
        ),
    ],
)
def test_citations_have_the_time_and_the_address(open_talk: Talk, form: str, cited: str) -> None:
    page = open_talk()
    open_menu(page, "t=0:22")
    assert choose(page, form) == cited.replace("⟨url⟩", page.url + "#t=0:22")


def test_a_bibtex_entry_keeps_its_lines(open_talk: Talk) -> None:
    page = open_talk()
    open_menu(page, "t=0:22")
    lines = choose(page, "BibTeX").splitlines()
    assert lines[0] == "@misc{harbour,"
    assert "  author = {Ben Gull and Ann Tern}," in lines
    assert f"  url = {{{page.url}#t=0:22}}," in lines


def test_a_clean_reading_is_quoted_as_it_is_read(open_talk: Talk) -> None:
    page = open_talk()
    page.get_by_role("button", name="Reading options").click()
    page.get_by_label("Clean").check()
    page.keyboard.press("Escape")
    open_menu(page, "t=0:34")
    assert choose(page, "Copy quote").startswith("“The lamp came last.")


def test_the_whole_turn_can_be_taken(open_page: object, open_talk: Talk) -> None:
    page = open_talk()
    page.locator('[id="t=0:34"]').evaluate("""(p) => {
      const more = p.cloneNode(true);
      more.id = "t=0:40";
      more.classList.remove("turn");
      more.lastChild.data = "And then it was lit.";
      p.after(more);
    }""")
    open_menu(page, "t=0:40")
    page.get_by_label("The whole turn").check()
    quote = choose(page, "Copy quote")
    assert quote.startswith("“Um, the lamp came last.")
    assert "clockwork.\n\nAnd then it was lit.”" in quote.replace("\r", "")
    assert quote.endswith("#t=0:34")


def test_keys_alone_do_it(open_talk: Talk) -> None:
    page = open_talk()
    page.locator("a.at", has_text="0:22").focus()
    expect(page.locator('[id="t=0:22"] .more')).to_be_attached()
    page.keyboard.press("Tab")
    expect(page.locator(".more")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Enter")
    assert copied(page).endswith("#t=0:22")
    expect(page.locator(".more")).to_be_focused()


def test_a_tap_brings_the_menu_as_a_sheet(open_talk: Talk) -> None:
    page = open_talk(width=390, height=800, has_touch=True, is_mobile=True)
    page.locator('[id="t=0:22"]').tap()
    page.locator(".more").tap()
    menu = page.locator(MENU)
    expect(menu).to_be_visible()
    box = menu.bounding_box()
    assert box is not None
    assert (box["x"], round(box["y"] + box["height"])) == (0, 800)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_phones_share_with_what_they_have(open_talk: Talk) -> None:
    page = open_talk("", permissions=CLIPBOARD)
    page.add_init_script(
        "navigator.share = async (what) => { document.body.dataset.shared = JSON.stringify(what) }"
    )
    page.reload()
    open_menu(page, "t=0:16")
    page.locator(MENU).get_by_role("button", name="Share…").click()
    expect(page.locator("body")).to_have_attribute(
        "data-shared",
        '{"text":"“How was the old tower built in such a storm?”\\n'
        '— Ann Tern, The harbour light, 0:16","url":"' + page.url + '#t=0:16"}',
    )


def test_without_a_recording_nothing_is_played(open_talk: Talk) -> None:
    page = open_talk()
    open_menu(page, "t=0:22")
    expect(page.get_by_role("button", name="Play from here")).to_be_hidden()
    expect(page.get_by_role("button", name="Share…")).to_be_hidden()


def test_with_one_the_menu_plays(open_talk: Talk) -> None:
    page = open_talk(media="audio: files/harbour.wav")
    open_menu(page, "t=0:22")
    page.get_by_role("button", name="Play from here").click()
    expect(page.locator("p.is_spoken")).to_have_attribute("id", "t=0:22")
    expect(page.locator(".bar_play")).to_have_attribute("aria-label", "Pause")
