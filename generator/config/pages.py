"""`[pages]` in `site.toml`: what the site has beside the pages of whole conversations."""

from __future__ import annotations

from generator.config.table import Table

PAGE_NAMES = ("chapters", "people", "tags", "search", "pictures", "chapter_pictures")
"""Everything that can be left out, as the show calls it."""


def read_pages(table: Table | None) -> frozenset[str]:
    """Read which pages the publisher does not want; all are made unless switched off."""
    if table is None:
        return frozenset()
    unwanted = frozenset(name for name in PAGE_NAMES if not table.flag(name, default=True))
    table.close()
    return unwanted
