"""A talk without a recording, as somebody meets it who wants to quote it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, TimeoutError

from tests.browser.conftest import OpenPage
from tests.browser.talk import talk
from tests.conftest import BuildSite

Talk = Callable[..., Page]
CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def open_talk(
    build_site: BuildSite, serve_folder: Callable[[Path], str], open_page: OpenPage
) -> Talk:
    """Build the talk and open a page of it, with a clipboard that the test can read."""

    def run(
        path: str = "", *, media: str = "tags: [sea]", words: bool = False, **how: object
    ) -> Page:
        site = build_site(talk(media=media, words=words))
        how = {"permissions": CLIPBOARD, **how}
        return open_page(serve_folder(site.folder) + "episodes/harbour/" + path, **how)

    return run


def point_at(page: Page, anchor: str) -> Locator:
    """The button of a paragraph, once the pointer has come to it.

    The pointer comes more than once if need be: what stands above a paragraph can go while the
    page is being set up, as turns of other voices do, and leave the pointer over something else.
    """
    paragraph = page.locator(f'[id="{anchor}"]')
    button = paragraph.locator(".more")
    for _ in range(20):
        page.mouse.move(0, 0)
        paragraph.hover()
        with suppress(TimeoutError):
            button.wait_for(timeout=1000)
            break
    return button


def copied(page: Page) -> str:
    """What is on the clipboard once the page has said that something is."""
    page.get_by_role("status").filter(has_text="copied").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))


def select(page: Page, anchor: str, words: str, last: str = "") -> None:
    """Select words of a paragraph; with `last`, up to the end of those words of a later one."""
    page.evaluate(
        """([anchor, words, last]) => {
          document.getElementById(anchor).scrollIntoView({ block: "center" });
          const all = document.querySelector(".transcript");
          const find = (text, from) => {
            const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const at = walker.currentNode.data.indexOf(text);
              if (at >= 0) return [walker.currentNode, at];
            }
            throw new Error(`no "${text}"`);
          };
          const [node, start] = find(words, document.getElementById(anchor));
          const [end, at] = last ? find(last, all) : [node, start];
          getSelection().setBaseAndExtent(node, start, end, at + (last || words).length);
        }""",
        [anchor, words, last],
    )


MARKED = "[...(CSS.highlights.get('page-range') ?? [])].map(String).join(' | ')"
"""The words that a page marks as those which a link asks for, as JavaScript."""
