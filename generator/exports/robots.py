"""robots.txt."""

from __future__ import annotations

from generator.addresses import absolute


def robots(base_url: str) -> bytes:
    """Let everybody in, and say where the site map is (RFC 9309; sitemaps.org, section Informing).

    Pages that search engines should leave out say so themselves: a page that may not be
    fetched could not.
    """
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines += ["", f"Sitemap: {absolute(base_url, 'sitemap.xml')}"]
    return ("\n".join(lines) + "\n").encode("utf-8")
