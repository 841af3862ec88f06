"""Wait for what a page comes to; its policy forbids Playwright's own `wait_for_function`."""

from __future__ import annotations

import time

from playwright.sync_api import Page


def until(page: Page, expression: str, timeout_s: float = 10) -> None:
    """Ask the page again and again until the JavaScript `expression` is true."""
    end = time.monotonic() + timeout_s
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(40)
