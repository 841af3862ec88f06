"""Addresses of the site's pages: a promise, so they are all made here.

A path such as `episodes/452/` starts at the top of the site and has no `/` in front.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

_LEGAL = "!#$%&'()*+,/:;=?@[]~-._"
"""What RFC 3986 (section 2) lets stand in an address beside letters and digits."""
_ILLEGAL = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/.-]*")
_COLON_FIRST = re.compile(r"[^/?#]*:")


def episode_path(slug: str) -> str:
    return f"episodes/{slug}/"


def chapter_path(episode_slug: str, chapter_slug: str) -> str:
    return f"episodes/{episode_slug}/{chapter_slug}/"


def chapter_place(episode_slug: str, chapter_slug: str, *, own_page: bool) -> str:
    """Path of a chapter: that of its own page, else its place on that of the conversation."""
    page = chapter_path(episode_slug, chapter_slug)
    return page if own_page else episode_path(episode_slug) + fragment(chapter_slug)


def person_path(slug: str) -> str:
    return f"people/{slug}/"


def tag_path(slug: str) -> str:
    return f"tags/{slug}/"


def fragment(anchor: str) -> str:
    """Make the end of an address that leads to an element, such as `#t=1:05:37`."""
    return "#" + _ILLEGAL.sub(_escape, anchor.replace("%", "%25").replace("#", "%23"))


def relative(from_path: str, to_path: str) -> str:
    """Address of one path as seen from the page at another, such as `../people/`.

    Letters of all scripts stay readable, as HTML allows (URL Standard, section 4.3); what may
    not stand in an address is escaped.
    """
    folders, target = from_path.split("/")[:-1], to_path.split("/")
    same = 0
    for folder, other in zip(folders, target[:-1], strict=False):
        if folder != other:
            break
        same += 1
    link = "../" * (len(folders) - same) + "/".join(target[same:])
    if not link or link[0] in "?#/" or _COLON_FIRST.match(link):
        # Else it would lead to the page itself, to the top of the host, or name a scheme.
        link = f"./{link}"
    return _ILLEGAL.sub(_escape, link)


def absolute(base_url: str, path: str) -> str:
    """Whole address of a path, in ASCII, as feeds and site maps want it (RFC 3986).

    A `base_url` with or without `/` at its end will do. What is escaped already stays as it is.
    """
    # Site maps have tens of thousands, and most are plain.
    if _PLAIN.fullmatch(path):
        return _whole(base_url.rstrip("/") + "/") + path
    return _whole(base_url.rstrip("/") + "/" + path)


@lru_cache(maxsize=8)
def _whole(address: str) -> str:
    parts = urlsplit(address)
    return quote(urlunsplit(parts._replace(netloc=_ascii_host(parts.netloc))), safe=_LEGAL)


def _ascii_host(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _escape(match: re.Match[str]) -> str:
    return quote(match.group(), safe="")
