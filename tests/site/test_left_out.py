"""What the publisher does not want is not there, and nothing leads to it."""

from __future__ import annotations

import json
from itertools import product
from xml.etree import ElementTree

import pytest

from generator.check.check import CheckOptions, check
from generator.config.pages import PAGE_NAMES
from tests.built_site import TALK, BuiltSite
from tests.conftest import BuildSite
from tests.site.crawl import Crawl

BASE = "https://example.org/show/"
EPISODE = "episodes/12/"
FILES: dict[str, str] = {
    "episodes/12/episode.md": "---\ntitle: Light\ndate: 2024-05-01\ntags: [sea]\n"
    "speakers:\n  Ann: {name: Ann Lee, role: host}\n  Ben: {name: Ben Ray, role: guest}\n"
    "chapters:\n  - 00:00 Start\n  - 00:07 The lamp\n---\nNotes.\n",
    "episodes/12/transcript.txt": TALK,
    "episodes/talk.txt": TALK,
    "pages/about.md": "About us.\n",
}


def without(*names: str) -> dict[str, str]:
    lines = "".join(f"{name} = false\n" for name in names)
    return {**FILES, "site.toml": f'title = "Talks"\n[pages]\n{lines}'}


@pytest.mark.parametrize("kept", list(product([True, False], repeat=4)))
def test_whatever_is_left_out_no_link_is_dead(
    build_site: BuildSite, kept: tuple[bool, ...]
) -> None:
    names = [n for n, keep in zip(PAGE_NAMES[:4], kept, strict=True) if not keep]
    site = build_site(without(*names))
    assert Crawl(site, "/").dead() == []
    found = check(CheckOptions(site.folder.parent / "content", site.folder))
    assert [str(f.problem) for f in found if f.rule in ("content", "links", "site-images")] == []
    folders = {path.split("/")[0] for path in site.files}
    assert {"people", "tags", "search"} - folders == set(names) - {"chapters"}
    assert (f"{EPISODE}start/index.html" in site.files) == ("chapters" not in names)


@pytest.fixture
def plain(build_site: BuildSite) -> BuiltSite:
    """A site of the pages of whole conversations, and no more."""
    return build_site(without(*PAGE_NAMES), base_url=BASE)


def test_one_page_an_episode_is_left(plain: BuiltSite) -> None:
    pages = ["404.html", "about/index.html", f"{EPISODE}index.html"]
    assert plain.pages == [*pages, "episodes/talk/index.html", "index.html"]
    assert not [path for path in plain.files if path.endswith(".png")]
    scripts = [path for path in plain.files if "/js/" in path]
    assert scripts
    assert not [path for path in scripts if "search" in path or "vendor" in path]


def test_links_to_chapters_lead_to_their_place_in_the_whole(plain: BuiltSite) -> None:
    page = plain.page(EPISODE)
    heads = [node.attributes["href"] for node in page.css(".chapter_head a")]
    assert heads == ["#start", "#the-lamp"]
    latest = [node.attributes["href"] for node in plain.page("").css(".latest_contents a")]
    assert latest == [f"{EPISODE}#start", f"{EPISODE}#the-lamp"]
    parts = json.loads(page.css_first('script[type="application/ld+json"]').text())["hasPart"]
    places = [f"{BASE}{EPISODE}#start", f"{BASE}{EPISODE}#the-lamp"]
    assert [part["url"] for part in parts] == places
    chapters = json.loads(plain.text(f"{EPISODE}chapters.json"))["chapters"]
    assert [chapter["url"] for chapter in chapters] == places


def test_nobody_is_sent_to_a_search_that_is_not_there(plain: BuiltSite) -> None:
    for path in plain.pages:
        assert "earch" not in plain.text(path).replace("vtt", ""), path
    assert "potentialAction" not in plain.text("")


def test_machines_are_told_of_what_is_there(plain: BuiltSite) -> None:
    site_map = ElementTree.fromstring(plain.bytes("sitemap.xml"))
    listed = {node.text for node in site_map.iter() if node.tag.endswith("loc")}
    assert listed == {BASE + path for path in ("", EPISODE, "episodes/talk/", "about/")}
    feed = plain.text("feed.xml")
    assert "Ann Lee</podcast:person>" in feed
    assert "people/" not in feed + plain.text("llms.txt") + plain.text("index.html.md")


def test_the_markdown_of_a_page_leads_to_the_words_or_holds_them(build_site: BuildSite) -> None:
    files = without("chapters")
    text = build_site(files).text(f"{EPISODE}index.html.md")
    assert "- [The whole transcript on one page](transcript.md)" in text
    assert "- The lamp: 0:07" in text
    settings = files["site.toml"] + "[exports]\nmarkdown = false\n"
    alone = build_site({**files, "site.toml": settings}).text(f"{EPISODE}index.html.md")
    assert "I have kept one for thirty years." in alone


def test_a_chapters_page_shows_the_picture_of_its_conversation(build_site: BuildSite) -> None:
    site = build_site(without("chapter_pictures"), base_url=BASE)
    pictures = [path for path in site.files if path.endswith(".png")]
    assert pictures == [f"{EPISODE}preview.png", "episodes/talk/preview.png", "preview.png"]
    shown = site.page(f"{EPISODE}start/").css_first("meta[property='og:image']")
    assert shown.attributes["content"] == f"{BASE}{EPISODE}preview.png"
