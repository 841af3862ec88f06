"""The list of chapters says in a sentence what each is about."""

from __future__ import annotations

from tests.built_site import BuiltSite

PAGE = "episodes/452-dario-amodei/"


def test_each_summary_stands_in_the_list_and_at_the_head_of_its_chapter(demo: BuiltSite) -> None:
    page = demo.page(PAGE)
    told = [node.text(strip=True) for node in page.css(".contents small")]
    assert len(told) > 15
    assert told == [node.text(strip=True) for node in page.css(".chapter_summary")]


def test_the_page_of_a_chapter_describes_it_and_spares_the_reader_the_others(
    demo: BuiltSite,
) -> None:
    third = demo.page(PAGE).css(".chapter_head a")[2].attributes["href"] or ""
    page = demo.page(PAGE + third)
    lede = page.css_first(".opening .lede")
    description = page.css_first("meta[property='og:description']")
    assert lede is not None
    assert description is not None
    assert description.attributes["content"] == lede.text(strip=True)
    assert not page.css(".contents small")
