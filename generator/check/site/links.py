"""Links inside the site that lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from generator.check.site.pages import BuiltSite, Page
from generator.problems import Problem

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def dead_links(site: BuiltSite) -> Iterator[Problem]:
    """Give every link to a page or a place in one that is not there."""
    for page in site.pages.values():
        for link in dict.fromkeys(page.links):
            if _SCHEME.match(link):
                continue
            if message := _fault(site, page, link):
                hint = "mend the link where it is written, or bring back what it leads to"
                yield Problem(site.shown(page.path), 0, message, hint=hint)


def _fault(site: BuiltSite, page: Page, link: str) -> str:
    parts = urlsplit(link)
    target = _target(site, page, unquote(parts.path))
    if target is None:
        return f'the link "{link}" leads to nothing'
    fragment = unquote(parts.fragment)
    if not fragment or fragment == "top" or target not in site.pages:
        return ""
    if fragment in site.pages[target].ids:
        return ""
    return f'the link "{link}" leads to no place in its page'


def _target(site: BuiltSite, page: Page, path: str) -> str | None:
    if not path:
        return page.path
    if path.startswith("/"):
        return _below_any_top(site, path)
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
    if whole.startswith(".."):
        return None
    return _file(site, whole, folder=path.endswith(("/", ".")))


def _below_any_top(site: BuiltSite, path: str) -> str | None:
    """Find a path that starts at the host's top; the site may lie below any folder of it."""
    pieces = path.strip("/").split("/") if path.strip("/") else []
    for count in range(len(pieces) + 1):
        whole = "/".join(pieces[count:]) or "."
        if (found := _file(site, whole, folder=path.endswith("/"))) is not None:
            return found
    return None


def _file(site: BuiltSite, whole: str, *, folder: bool) -> str | None:
    inside = "index.html" if whole == "." else f"{whole}/index.html"
    if whole in site.sizes and not folder:
        return whole
    return inside if inside in site.sizes else None
