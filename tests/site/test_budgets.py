"""What a reader's device has to load, at most."""

from __future__ import annotations

import gzip
import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from tests.built_site import BuiltSite

KB = 1000
PAGE = "episodes/452-dario-amodei/"
STATIC_IMPORT = re.compile(
    r"""(?:^|;)\s*(?:import|export)\b(?:[^"';=(]*?\bfrom)?\s*["'](\.{1,2}/[^"']+)["']""",
    re.MULTILINE,
)


def zipped(data: bytes) -> int:
    """Size in bytes as servers send it."""
    return len(gzip.compress(data, 6))


def addresses(page: LexborHTMLParser, path: str, what: str, name: str) -> list[str]:
    return [urljoin(path, node.attributes[name] or "") for node in page.css(what)]


def scripts_of(site: BuiltSite, path: str) -> set[str]:
    """Every script that a page loads by itself: its own and those they import at once."""
    found: set[str] = set()
    waiting = addresses(site.page(path), path, "script[src], link[rel=modulepreload]", "src")
    while waiting:
        script = waiting.pop()
        if script not in found:
            found.add(script)
            waiting += [urljoin(script, name) for name in STATIC_IMPORT.findall(site.text(script))]
    return found


def test_the_page_of_the_whole_conversation_is_small(demo: BuiltSite) -> None:
    assert zipped(demo.bytes(PAGE)) <= 110 * KB


def test_scripts_are_small(demo: BuiltSite) -> None:
    scripts = scripts_of(demo, PAGE)
    assert len(scripts) > 5
    assert sum(zipped(demo.bytes(script)) for script in scripts) <= 8 * KB


def test_styles_are_small(demo: BuiltSite) -> None:
    sheets = addresses(demo.page(PAGE), PAGE, "link[rel=stylesheet]", "href")
    assert len(sheets) == 1
    assert sum(zipped(demo.bytes(sheet)) for sheet in sheets) <= 10 * KB


def test_the_index_and_lunr_wait_until_the_reader_searches(demo: BuiltSite) -> None:
    for path in (PAGE, "", "people/"):
        loaded = scripts_of(demo, path)
        assert [script for script in loaded if "vendor" in script or "/search/" in script] == []
        assert demo.page(path).css("link[rel=preload], link[rel=prefetch]") == []
