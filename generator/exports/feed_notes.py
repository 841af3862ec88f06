"""What podcast players show below an episode: summary, show notes, chapters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urljoin

from generator.exports.plain import escaped
from generator.exports.summary import summary
from generator.markup import Markdown
from generator.model import Chapter, Episode, Show
from generator.times import clock

# Colours of code, which need a style sheet.
_SPAN = re.compile(r'<span class="\w{1,3}">|</span>')
_ADDRESS = re.compile(r'\b(href|src)="([^"]*)"')


def notes_html(episode: Episode, page: str, show: Show) -> str:
    """Write an episode's notes as HTML for readers far from the site; `page` is its address.

    Many players turn times at the start of a line into links that jump there.
    """
    return "\n".join(_blocks(episode, page, show))


def _blocks(episode: Episode, page: str, show: Show) -> Iterator[str]:
    yield f"<p>{escaped(summary(episode))}</p>"
    notes = _markdown(show.allow_html).render(episode.notes, top=3).strip()
    if notes:
        yield _ADDRESS.sub(lambda match: _whole(match, page), _SPAN.sub("", notes))
    listed = [c for c in episode.chapters if c.start_ms is not None and c.listed]
    if len(listed) > 1:
        yield f"<p>{'<br/>'.join(_line(chapter) for chapter in listed)}</p>"
    yield f'<p><a href="{escaped(page)}">{escaped(episode.title) or escaped(page)}</a></p>'


def _line(chapter: Chapter) -> str:
    """Begin a line with the time, and say what the chapter is about on a line of its own."""
    line = f"{clock(chapter.start_ms or 0)} {escaped(chapter.title)}"
    about = escaped(chapter.summary or "")
    return f"{line}<br/><em>{about}</em>" if about else line


@lru_cache(maxsize=2)
def _markdown(allow_html: bool) -> Markdown:
    return Markdown(allow_html=allow_html)


def _whole(match: re.Match[str], page: str) -> str:
    try:
        address = urljoin(page, html.unescape(match[2]))
    except ValueError:
        return match[0]
    return f'{match[1]}="{html.escape(address)}"'
