"""Addresses in files that are read far from the site."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.addresses import absolute
from generator.model import Show


def web_address(given: str | None, show: Show) -> str | None:
    """Make a publisher's address whole; `None` where that cannot be done.

    A path starts at the top of the site, whose own address must be known.
    """
    if not given:
        return None
    if urlsplit(given).scheme:
        return given
    return absolute(show.base_url, given.lstrip("/")) if show.base_url else None
