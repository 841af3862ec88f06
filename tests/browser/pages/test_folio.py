"""The second theme, which is a book, on every kind of page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.build import BuildOptions, build
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS
from tests.browser.serving import serving
from tests.built_site import ROOT


@pytest.fixture(scope="module")
def folio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    output = tmp_path_factory.mktemp("folio") / "site"
    build(BuildOptions(ROOT / "content", output, theme="folio"))
    with serving(output) as address:
        yield address


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_wrong(open_page: OpenPage, folio: str, kind: str) -> None:
    page = open_page(folio + KINDS[kind], bypass_csp=True)
    if kind == "search results":
        page.locator("mark").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrow_page_scrolls_only_up_and_down(open_page: OpenPage, folio: str, kind: str) -> None:
    page = open_page(folio + KINDS[kind], width=320, height=640)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_names_run_into_the_text_as_in_a_play(open_page: OpenPage, folio: str) -> None:
    page = open_page(folio + KINDS["episode"])
    name, words = page.locator("h3.who").first.bounding_box(), page.locator("h3.who + .said").first
    assert name is not None
    first_line = words.evaluate("p => p.getClientRects()[0].top")
    assert abs(first_line - name["y"]) < name["height"]


def test_contents_stand_before_the_text_with_their_times(open_page: OpenPage, folio: str) -> None:
    page = open_page(folio + KINDS["episode"])
    contents, text = page.locator("#page_contents"), page.locator(".transcript")
    assert contents.is_visible()
    above, below = contents.bounding_box(), text.bounding_box()
    assert above and below
    assert above["y"] + above["height"] <= below["y"]
