"""Pages that are too heavy for a phone on a slow line."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from generator.check.finding import warning
from generator.check.site.pages import BuiltSite
from generator.problems import Problem

# As the line carries it, compressed. A conversation of three hours is about 250 kB.
PAGE_BUDGET = 750_000
# Below this, no page can be over budget however badly it packs.
_SMALL = PAGE_BUDGET


def heavy_pages(site: BuiltSite) -> Iterator[Problem]:
    """Give every page that is over the budget when compressed as hosts do."""
    for path in site.pages:
        if site.sizes[path] <= _SMALL:
            continue
        size = len(zlib.compress((site.root / path).read_bytes(), 6))
        if size > PAGE_BUDGET:
            message = f"this page weighs {size / 1e6:.1f} MB, which takes long to load on a phone"
            hint = "split the recording into two episodes"
            yield warning(site.shown(path), 0, message, hint=hint)
