"""What search engines, link previews and assistive software look for on every page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.built_site import TALK, BuiltSite
from tests.conftest import BuildSite

FILES = {
    "site.toml": 'title = "Lamps & lights"\ndescription = "Talks about <light>."\n'
    'image = "files/cover.png"\nauthor = "Ann"\n',
    "episodes/talk/transcript.txt": TALK + "05:00 Ann: And now the sea.\n",
    "episodes/talk/episode.md": '---\ntitle: "Oil & lamps"\ntags: [sea]\n'
    "chapters: [00:00 Lamps, 05:00 The sea]\n---\nSee [this](https://example.org).\n",
    "pages/about.md": "About us.",
    "files/cover.png": b"png",
}


@pytest.fixture
def site(build_site: BuildSite) -> BuiltSite:
    return build_site(FILES, base_url="https://example.org/show/")


def meta(page: LexborHTMLParser, name: str) -> str:
    node = page.css_first(f'meta[name="{name}"], meta[property="{name}"]')
    return (node.attributes["content"] or "") if node else ""


def test_every_page_says_what_it_is(site: BuiltSite) -> None:
    assert len(site.pages) == 12
    for path in site.pages:
        page = site.page(path)
        assert len(page.css("h1")) == 1, path
        assert len(page.css("main")) == 1, path
        assert page.css_first("html").attributes["lang"] == "en", path
        title = page.css_first("title").text()
        assert title.endswith("Lamps & lights"), path
        assert page.css_first("meta[charset]").attributes["charset"] == "utf-8"
        for name in ("description", "og:title", "og:type", "og:site_name", "og:description"):
            assert meta(page, name), (path, name)
        folder = path.removesuffix("index.html")
        picture = f"{folder}preview.png" if folder.startswith("episodes/") else "files/cover.png"
        assert meta(page, "og:image") == f"https://example.org/show/{picture}", path


def test_titles_differ(site: BuiltSite) -> None:
    titles = [site.page(path).css_first("title").text() for path in site.pages]
    assert len(set(titles)) == len(titles)


def test_pages_to_be_found_have_their_own_address(site: BuiltSite) -> None:
    for path in site.pages:
        page = site.page(path)
        found = page.css_first("link[rel=canonical]")
        if path == "404.html":
            assert found is None
            assert meta(page, "robots") == "noindex"
        else:
            address = f"https://example.org/show/{path.removesuffix('index.html')}"
            assert found.attributes["href"] == address == meta(page, "og:url")
            assert meta(page, "robots") == ""


def test_without_an_address_there_is_no_canonical_one(build_site: BuildSite) -> None:
    site = build_site({"episodes/talk.txt": TALK})
    for path in site.pages:
        assert site.page(path).css("link[rel=canonical], meta[property='og:url']") == []
    assert not {"feed.xml", "sitemap.xml"} & set(site.files)


def test_headings_leave_out_no_level(site: BuiltSite, demo: BuiltSite) -> None:
    for built in (site, demo):
        for path in built.pages:
            levels = [int(h.tag[1]) for h in built.page(path).css("h1, h2, h3, h4, h5, h6")]
            assert levels[0] == 1, path
            assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)
