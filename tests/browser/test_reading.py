"""What a reader does on the pages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import CHAPTER, EPISODE, KINDS, SHORT_EPISODE
from tests.browser.waiting import until
from tests.built_site import BuiltSite, said

IN_VIEW = (
    "(e) => { const b = e.getBoundingClientRect(); return b.top >= -2 && b.top < innerHeight }"
)


def hash_of(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.hash)"))


def test_a_turn_link_goes_there(open_page: OpenPage) -> None:
    page = open_page(CHAPTER)
    link = page.locator(".said .at").nth(3)
    address = link.evaluate("(a) => a.href")
    link.click()
    expect(page).to_have_url(address)


def test_an_address_leads_to_its_paragraph(open_page: OpenPage) -> None:
    page = open_page(f"{EPISODE}#t=37:36-2")
    assert page.locator('[id="t=37:36-2"]').evaluate(IN_VIEW)


@pytest.mark.parametrize("asked", ["3937", "3937.5", "1:05:37", "65:37", "3937,4000"])
def test_any_time_leads_to_the_paragraph_in_which_it_lies(
    open_page: OpenPage, demo: BuiltSite, asked: str
) -> None:
    ids = [node.attributes["id"] or "" for node in demo.page(EPISODE).css(".said")]
    before = [name for name in ids if seconds(name) <= 3937]
    page = open_page(f"{EPISODE}#t={asked}")
    place = page.locator(f'[id="{before[-1]}"]')
    until(page, f"({IN_VIEW})(document.getElementById('{before[-1]}'))")
    expect(place).to_be_visible()


def test_a_time_that_is_none_does_no_harm(open_page: OpenPage) -> None:
    for asked in ("#t=", "#t=soon", "#t=99:99:99:99", "#%E0%A4%A", "#nothing"):
        page = open_page(f"{SHORT_EPISODE}{asked}")
        expect(page.locator("h1")).to_be_visible()


def test_back_and_forward_lead_through_the_places_that_were_read(open_page: OpenPage) -> None:
    page = open_page(SHORT_EPISODE)
    links = page.locator(".said .at")
    first, second = links.nth(2), links.nth(12)
    first.click()
    one = hash_of(page)
    second.click()
    two = hash_of(page)
    assert one != two
    page.go_back()
    assert hash_of(page) == one
    assert page.locator(f'[id="{one[1:]}"]').evaluate(IN_VIEW)
    page.go_forward()
    assert hash_of(page) == two
    assert page.locator(f'[id="{two[1:]}"]').evaluate(IN_VIEW)


def test_one_gets_from_page_to_page_wherever_the_site_is(
    open_page: OpenPage, anywhere: str
) -> None:
    page = open_page(anywhere)
    page.get_by_role("main").get_by_role("link", name="Dario Amodei on Claude").first.click()
    expect(page).to_have_url(f"{anywhere}{EPISODE}")
    page.goto(f"{anywhere}{CHAPTER}")
    page.get_by_role("link", name=re.compile("whole conversation")).click()
    expect(page).to_have_url(re.compile(f"^{anywhere}{SHORT_EPISODE}#"))
    page.go_back()
    expect(page).to_have_url(f"{anywhere}{CHAPTER}")
    page.goto(f"{anywhere}people/")
    page.get_by_role("main").get_by_role("link", name="Lex Fridman").first.click()
    expect(page).to_have_url(f"{anywhere}people/lex-fridman/")


def test_previous_and_next_lead_through_the_chapters(open_page: OpenPage, demo: BuiltSite) -> None:
    slugs = [node.attributes["id"] for node in demo.page(SHORT_EPISODE).css(".chapter[id]")]
    page = open_page(f"{SHORT_EPISODE}{slugs[0]}/")
    for slug in slugs[1:]:
        page.locator("a[rel=next]").first.click()
        expect(page).to_have_url(re.compile(f"/{slug}/$"))
    for slug in slugs[-2::-1]:
        page.locator("a[rel=prev]").first.click()
        expect(page).to_have_url(re.compile(f"/{slug}/$"))


def test_slash_focuses_the_search_box_but_not_while_one_types(open_page: OpenPage) -> None:
    page = open_page(CHAPTER)
    page.keyboard.press("/")
    box = page.locator("input[type=search]:focus")
    expect(box).to_have_value("")
    page.keyboard.type("a/b")
    expect(box).to_have_value("a/b")


def test_the_scheme_is_the_systems_until_one_chooses(open_page: OpenPage) -> None:
    page = open_page(CHAPTER)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(paper)
    assert light != dark
    page.emulate_media(color_scheme="light")
    page.locator("#page_scheme").click()
    assert page.evaluate(paper) == dark
    page.goto(page.url.replace(CHAPTER, "people/"))
    assert page.evaluate(paper) == dark
    page.locator("#page_scheme").click()
    assert page.evaluate(paper) == light
    page.reload()
    assert page.evaluate(paper) == light


def test_a_clean_reading_hides_fillers_and_loses_nothing(
    open_page: OpenPage, demo: BuiltSite
) -> None:
    page = open_page(EPISODE)
    paragraph = page.locator("p[data-f]").first
    words = paragraph.evaluate("(p) => p.textContent")
    shown = paragraph.inner_text()
    page.get_by_role("button", name="Reading options").click()
    page.get_by_label("Clean").check()
    expect(page.locator("html")).to_have_class(re.compile("fillers_off"))
    assert len(paragraph.inner_text()) < len(shown)
    assert paragraph.evaluate("(p) => p.textContent") == words
    page.reload()
    expect(page.locator("html")).to_have_class(re.compile("fillers_off"))
    assert len(paragraph.inner_text()) < len(shown)
    page.get_by_role("button", name="Reading options").click()
    page.get_by_label("Verbatim").check()
    expect(page.locator("html")).not_to_have_class(re.compile("fillers_off"))
    assert paragraph.inner_text() == shown
    assert [text for text in page.locator(".said").all_text_contents() if not text.strip()] == []


def test_without_scripts_everything_but_search_is_there(
    open_page: OpenPage, demo: BuiltSite
) -> None:
    page = open_page(SHORT_EPISODE, scripts=False)
    texts = said(demo.page(SHORT_EPISODE))
    paragraphs = page.locator(".said")
    expect(paragraphs).to_have_count(len(texts))
    for place in range(len(texts)):
        assert paragraphs.nth(place).is_visible()
    assert page.locator(".needs_js:visible").count() == 0
    page.locator(".said .at").nth(5).click()
    expect(page).to_have_url(re.compile("#t="))
    page.goto(page.url.partition("episodes/")[0] + "search/?q=lamp")
    expect(page.locator("main noscript p")).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_asked_of_other_hosts(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind])
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")


def test_the_index_is_asked_for_only_when_one_searches(open_page: OpenPage) -> None:
    asked: list[str] = []
    page = open_page("about/")
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", EPISODE, "people/"):
        page.goto(page.url.partition("//")[0] + "//" + page.url.split("/")[2] + "/" + path)
        page.wait_for_load_state("networkidle")
    loaded = [url for url in asked if "/search/" in url or "lunr" in url]
    assert loaded == []


def seconds(anchor: str) -> int:
    total = 0
    for part in anchor.removeprefix("t=").partition("-")[0].split(":"):
        total = total * 60 + int(part)
    return total


def test_what_was_searched_for_is_found_and_marked_in_its_paragraph(open_page: OpenPage) -> None:
    page = open_page("")
    page.keyboard.press("/")
    page.keyboard.type("constitutional AI")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=constitutional"))
    words = re.compile("constitutional AI", re.I)
    page.get_by_role("main").locator(".hit a").filter(has_text=words).first.click()
    expect(page).to_have_url(re.compile(f"/{EPISODE}.*#t="))
    paragraph = page.locator(f'[id="{hash_of(page)[1:]}"]')
    expect(paragraph).to_contain_text(words)
    marks = paragraph.locator("mark").filter(has_text=re.compile("constitutional", re.I))
    expect(marks.first).to_be_visible()
    assert paragraph.evaluate(IN_VIEW)
