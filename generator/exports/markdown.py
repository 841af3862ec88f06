"""Markdown, for notes, wikis and repositories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.addresses import absolute, episode_path, fragment
from generator.exports.plain import plain, speaker_name
from generator.model import Episode, Show, Turn
from generator.times import clock

# Characters that are markup anywhere in a line (CommonMark 0.31.2, section 6).
_INLINE = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
_MARKS = "\\`*_[]<>~|&"
# In a heading, a number sign at the end would count as its closing (section 4.2).
_IN_HEADING = re.compile(rf"{_INLINE.pattern}|#")
# What makes a line a heading, a list or a rule if it stands first (sections 4.1, 4.2 and 5.2).
_BLOCK = re.compile(r"(\d{1,9})([.)])(?=\s|$)|#|[+-](?=\s|$)|-(?=[-\s]*$)")
_STAMP = re.compile(r"(?<=\d):(?=\d)")
_ESCAPED = r"\\\g<0>"


def markdown(episode: Episode, show: Show) -> str:
    """Write an episode as CommonMark: chapters are headings, a bold name starts each turn."""
    return "\n\n".join(_blocks(episode, show)) + "\n"


def escape(words: str) -> str:
    """Escape what would be markup in one line of words."""
    # Most words hold none of it, which is told much sooner one character after the other.
    escaped = _INLINE.sub(_ESCAPED, words) if any(map(words.__contains__, _MARKS)) else words
    if match := _BLOCK.match(escaped):
        place = match.start(2) if match[1] else 0
        return f"{escaped[:place]}\\{escaped[place:]}"
    return escaped


def opening(episode: Episode, show: Show) -> Iterator[str]:
    """Write what stands above a conversation: its title, and where and when it took place."""
    page = _page(episode, show)
    yield heading(1, episode.title)
    about = [escape(plain(show.title))] if plain(show.title) else []
    about += [episode.date.isoformat()] if episode.date else []
    about += [f"<{page}>"] if page else []
    if about:
        yield " · ".join(about)


def _blocks(episode: Episode, show: Show) -> Iterator[str]:
    page = _page(episode, show)
    yield from opening(episode, show)
    for chapter in episode.chapters:
        yield heading(2, chapter.title)
        for turn in chapter.turns:
            yield from turn_blocks(turn, episode, page)


def _page(episode: Episode, show: Show) -> str:
    return absolute(show.base_url, episode_path(episode.slug)) if show.base_url else ""


def heading(level: int, title: str) -> str:
    """Write a heading of a level from 1."""
    return f"{'#' * level} {_IN_HEADING.sub(_ESCAPED, plain(title))}"


def turn_blocks(turn: Turn, episode: Episode, page: str = "") -> Iterator[str]:
    """Write a turn: who speaks and when, then its paragraphs; `page` makes the time a link."""
    name = speaker_name(turn.speaker, episode)
    parts = [f"**{escape(name)}**"] if name else []
    if turn.start_ms is not None:
        time = clock(turn.start_ms)
        parts.append(f"[{time}]({_target(page + fragment(turn.anchor))})" if page else time)
    if parts:
        yield " ".join(parts)
    for paragraph in turn.paragraphs:
        yield _without_stamps(escape(plain(paragraph.text)))


def _without_stamps(words: str) -> str:
    """Keep a time that is spoken first or last from being read as the time of the speech."""
    if ":" not in words:
        return words
    first, *others = words.split(" ")
    spoken = [_STAMP.sub(r"\\:", first), *others]
    spoken[-1] = _STAMP.sub(r"\\:", spoken[-1])
    return " ".join(spoken)


def _target(address: str) -> str:
    return address.replace("(", "%28").replace(")", "%29")
