"""Asks axe-core what is wrong with a page, in light and dark, on a laptop and a phone."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    """List what is wrong; the page must have been opened with `bypass_csp=True`."""
    # Long turns are laid out when they come into view, and axe would pass them over.
    page.add_style_tag(content="* { content-visibility: visible !important }")
    found = []
    for width, height in ((1280, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            results = Axe().run(page, options=OPTIONS)
            found += [
                f"{scheme} {width} px: {violation['id']}: {node['html'][:160]}"
                f" {node['any'][0]['message'] if node['any'] else violation['help']}"
                for violation in results.response["violations"]
                for node in violation["nodes"]
            ]
    return found
