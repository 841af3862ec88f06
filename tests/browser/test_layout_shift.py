"""Nothing moves while a page arrives and its scripts begin."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS

WATCH = """() => new Promise((done) => {
  const moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node } of entry.sources) moved.push(node?.outerHTML?.slice(0, 80) ?? "a text");
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
})"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["home", "episode", "chapter", "person", "search"])
def test_nothing_moves_as_a_page_arrives(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(KINDS[kind], width=width)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(WATCH) == []
