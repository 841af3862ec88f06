"""The list of chapters says in a sentence what each is about."""

from __future__ import annotations

from tests.built_site import BuiltSite

PAGE = "episodes/452-dario-amodei/"


def test_each_summary_is_read_once_in_the_list_and_once_where_its_chapter_begins(
    demo: BuiltSite,
) -> None:
    page = demo.page(PAGE)
    told = [node.text(strip=True) for node in page.css(".contents small")]
    above = [node.text(strip=True) for node in page.css(".chapter_summary")]
    assert len(told) > 15
    assert set(above) < set(told)
    # The host's first words are the summary of this chapter; not of the other.
    assert "Let's start with the big idea of scaling laws and the scaling hypothesis." not in above
    assert "What's the role of regulation in keeping AI safe?" in told
    assert above


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
