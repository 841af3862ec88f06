"""The site map for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.addresses import absolute
from generator.exports.xml import DECLARATION

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST = 50_000
"""Addresses that one file may hold (sitemaps.org, section Using Sitemap index files)."""


def sitemap(paths: Iterable[tuple[str, date | None]], base_url: str) -> bytes | None:
    """Write the site map of paths and the dates they last changed; `None` without a base address.

    Addresses in a site map must be whole (sitemaps.org, section XML tag definitions). Of more
    paths than one file may hold, the deepest are left out: other pages lead to them.
    """
    if not base_url:
        return None
    listed = list(paths)
    if len(listed) > _MOST:
        kept = sorted(range(len(listed)), key=lambda i: listed[i][0].count("/"))[:_MOST]
        listed = [listed[i] for i in sorted(kept)]
    urls = "\n".join(_url(absolute(base_url, path), changed) for path, changed in listed)
    return f'{DECLARATION}\n<urlset xmlns="{_NAMESPACE}">\n{urls}\n</urlset>\n'.encode()


def _url(address: str, changed: date | None) -> str:
    # Addresses are ASCII, and have none of the other characters that XML escapes.
    loc = address.replace("&", "&amp;")
    last = f"\n    <lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"  <url>\n    <loc>{loc}</loc>{last}\n  </url>"
