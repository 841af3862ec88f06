"""The rules for a finished site, one file each; the table lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.check.site.budget import heavy_pages
from generator.check.site.host_limits import beyond_the_host
from generator.check.site.images import pictures_without_text
from generator.check.site.links import dead_links
from generator.check.site.pages import BuiltSite
from generator.problems import Problem

SITE_RULES: dict[str, Callable[[BuiltSite], Iterator[Problem]]] = {
    "links": dead_links,
    "site-images": pictures_without_text,
    "budget": heavy_pages,
    "limits": beyond_the_host,
}
