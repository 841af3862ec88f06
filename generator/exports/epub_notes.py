"""Show notes as a page of the book, which may lead to the web but takes nothing from it."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin, urlsplit

from generator.addresses import absolute, episode_path
from generator.exports.plain import valid
from generator.markup import Markdown
from generator.model import Episode, Show

_CHECKBOX = re.compile(r"<input\b([^>]*)>")
_PICTURE = re.compile(r'<img\b[^>]*?\balt="([^"]*)"[^>]*>')
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_VOID = re.compile(r"<(br|hr)\b([^>]*?)\s*/?>")


def notes_xhtml(episode: Episode, show: Show, places: dict[str, str]) -> str:
    """Write the notes as XHTML; `places` says in which file of the book an anchor is.

    Raw HTML is shown as text, pictures give way to their descriptions, and links that lead
    nowhere outside the site are words.
    """
    page = absolute(show.base_url, episode_path(episode.slug)) if show.base_url else ""
    written = Markdown(allow_html=False).render(valid(episode.notes), top=2).strip()
    written = _CHECKBOX.sub(lambda match: "☑" if "checked=" in match[1] else "☐", written)
    written = _PICTURE.sub(r"\1", written)
    written = _LINK.sub(lambda match: _link(match, page, places), written)
    return _VOID.sub(r"<\1\2/>", written)


def _link(match: re.Match[str], page: str, places: dict[str, str]) -> str:
    address, rest, words = html.unescape(match[1]), match[2], match[3]
    target = address
    if address.startswith("#"):
        anchor = address[1:]
        if anchor in places:
            target = f"{places[anchor]}#{anchor}"
        elif not anchor.startswith(("fn", "fnref")):
            target = f"{page}{address}" if page else ""
    elif not urlsplit(address).scheme:
        target = urljoin(page, address) if page else ""
    return f'<a href="{html.escape(target)}"{rest}>{words}</a>' if target else words
