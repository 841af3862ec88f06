"""`[exports]` in `site.toml`: what the build gives out beside the pages."""

from __future__ import annotations

from generator.config.table import Table

EXPORT_NAMES = (
    *("vtt", "srt", "text", "markdown", "json", "epub", "chapters", "chapters_vtt"),
    *("feed", "llms", "chapters_markdown"),
)
"""Everything that can be left out: formats of an episode, the feed, and pages for machines.

Without `llms` there is no `chapters_markdown` either."""


def read_exports(table: Table | None) -> frozenset[str]:
    """Read which exports the publisher does not want; all are made unless switched off."""
    if table is None:
        return frozenset()
    unwanted = frozenset(name for name in EXPORT_NAMES if not table.flag(name, default=True))
    table.close()
    return unwanted
