"""What GitHub Pages does not take (docs.github.com, "GitHub Pages limits")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.check.finding import warning
from generator.check.site.pages import BuiltSite
from generator.exports.options import sizes_by_option
from generator.problems import Problem

SITE_LIMIT = 1_000_000_000
FILE_LIMIT = 100 * 1024 * 1024
_NEARLY = 0.8
_MOST_SAVINGS = 4
_WORTH_SAVING = 1_000_000


def beyond_the_host(site: BuiltSite) -> Iterator[Problem]:
    """Give files and sites that are too large to be published there."""
    for path, size in site.sizes.items():
        if size > FILE_LIMIT:
            message = f"this file has {size / 1e6:,.0f} MB; GitHub takes 100 MiB at most"
            hint = "keep recordings on a host for media, and link to them"
            yield Problem(site.shown(path), 0, message, hint=hint)
    total = sum(site.sizes.values())
    told = f"the site has {total / 1e6:,.0f} MB; GitHub Pages takes 1,000 MB at most"
    hint = "; ".join(filter(None, (_largest(site), _savings(site))))
    if total > SITE_LIMIT:
        yield Problem(site.root.as_posix(), 0, told, hint=hint)
    elif total > SITE_LIMIT * _NEARLY:
        yield warning(site.root.as_posix(), 0, told, hint=hint)


def _largest(site: BuiltSite) -> str:
    totals: dict[str, int] = {}
    for path, size in site.sizes.items():
        top = path.partition("/")[0]
        totals[top] = totals.get(top, 0) + size
    ranked = sorted(totals, key=lambda name: (-totals[name], name))[:3]
    parts = (f"{name} ({totals[name] / 1e6:,.0f} MB)" for name in ranked)
    return f"the largest folders: {', '.join(parts)}"


def _savings(site: BuiltSite) -> str:
    """Say what `site.toml` could switch off to make most room."""
    parts = [
        f"{name} = false in [{table}] ({size / 1e6:,.0f} MB)"
        for (table, name), size in islice(sizes_by_option(site.sizes).items(), _MOST_SAVINGS)
        if size >= _WORTH_SAVING
    ]
    return f"room is made by {', '.join(parts)}" if parts else ""
