"""Every address in the demo leads somewhere, wherever the site is put."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from generator.build import BuildOptions, build
from tests.built_site import ROOT, TALK, BuiltSite
from tests.conftest import BuildSite
from tests.site.crawl import Crawl, json_ld_addresses

BASE = "https://name.example.org/repo/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demo as it is published at an address of its own."""
    folder = tmp_path_factory.mktemp("published") / "site"
    build(BuildOptions(ROOT / "content", folder, base_url=BASE))
    return BuiltSite(folder)


def test_every_link_and_fragment_resolves_at_the_top_of_a_host(demo: BuiltSite) -> None:
    crawl = Crawl(demo, "/")
    assert len(crawl.parsed) > 25
    assert crawl.dead() == []


def test_every_link_and_fragment_resolves_below_a_path(published: BuiltSite) -> None:
    assert Crawl(published, "/repo/").dead() == []


def test_pages_but_the_one_of_errors_are_the_same_wherever_the_site_is(
    demo: BuiltSite,
) -> None:
    crawl = Crawl(demo, "/somewhere/else/")
    assert [dead for dead in crawl.dead() if not dead.startswith("404.html")] == []


def test_no_link_is_empty(demo: BuiltSite) -> None:
    empty = [path for path in demo.pages if demo.page(path).css("a[href=''], link[href='']")]
    assert empty == []


def test_ids_of_a_page_differ(demo: BuiltSite) -> None:
    crawl = Crawl(demo, "/")
    twice = {
        path: sorted({name for name in names if names.count(name) > 1})
        for path in demo.pages
        if len(set(names := crawl.ids(path))) < len(names)
    }
    assert twice == {}


def test_labels_and_descriptions_name_ids_that_exist(demo: BuiltSite) -> None:
    crawl = Crawl(demo, "/")
    attributes = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget")
    missing = [
        f"{path}: {attribute}={value}"
        for path, page in crawl.parsed.items()
        for attribute in attributes
        for node in page.css(f"[{attribute}]")
        for value in (node.attributes[attribute] or "").split()
        if value not in crawl.ids(path)
    ]
    assert missing == []


def test_nothing_is_loaded_from_elsewhere(demo: BuiltSite) -> None:
    assert Crawl(demo, "/").elsewhere() == set()


@pytest.mark.parametrize(("name", "tag"), [("sitemap.xml", "loc"), ("feed.xml", "link")])
def test_what_machines_read_leads_to_pages(published: BuiltSite, name: str, tag: str) -> None:
    tree = ElementTree.fromstring(published.bytes(name))
    nodes = [node for node in tree.iter() if node.tag.rpartition("}")[2] == tag]
    found = [node.text or node.attrib["href"] for node in nodes]
    assert len(found) > 2
    assert [address for address in found if not leads_to_a_file(published, address)] == []


def test_the_site_map_has_every_page_that_may_be_found(published: BuiltSite) -> None:
    tree = ElementTree.fromstring(published.bytes("sitemap.xml"))
    listed = {node.text for node in tree.iter() if node.tag.endswith("loc")}
    pages = {
        page.css_first("link[rel=canonical]").attributes["href"]
        for path in published.pages
        if not (page := published.page(path)).css_first('meta[name=robots][content*="noindex"]')
    }
    assert listed == pages


def test_canonical_and_structured_addresses_lead_to_files(published: BuiltSite) -> None:
    for path in published.pages:
        page = published.page(path)
        addresses = [node.attributes["href"] or "" for node in page.css("link[rel=canonical]")]
        addresses += [node.attributes["content"] or "" for node in page.css('[property="og:url"]')]
        addresses += [found for found in json_ld_addresses(page) if found.startswith(BASE)]
        assert [found for found in addresses if not leads_to_a_file(published, found)] == [], path


def test_the_page_of_errors_leads_home_from_any_depth(build_site: BuildSite) -> None:
    site = build_site({"episodes/talk.txt": TALK}, base_url=BASE)
    links = [node.attributes["href"] or "" for node in site.page("404.html").css("a[href]")]
    inner = [link for link in links if not link.startswith("#")]
    assert "/repo/" in inner
    assert all(link.startswith("/repo/") for link in inner)


def leads_to_a_file(site: BuiltSite, address: str) -> bool:
    if not address.startswith(BASE):
        return False
    path = re.split("[?#]", address.removeprefix(BASE))[0]
    return (f"{path}index.html" if not path or path.endswith("/") else path) in site.files
