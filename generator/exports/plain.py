"""Text that every export can carry: one line, no control characters."""

from __future__ import annotations

import html
import re

from generator.model import Episode, Speaker

# Controls and non-characters, which XML 1.0 (section 2.2) and text files have no place for. What
# counts as a space is not here, as it becomes one; marks of direction are letters' company.
_REMOVED = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
# White space that XML does not know.
_BREAKS = re.compile(r"[\x0b\x0c\x1c-\x1f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# All white space but the spaces that hold words together.
_SPACES = re.compile(r"[^\S\xa0\u2007\u202f]+")


def plain(text: str) -> str:
    """Put text on one line, without anything that no text file may hold; words stay the same."""
    # Of white space, only the space can be printed.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", valid(text)).strip()


def valid(text: str) -> str:
    """Take out what no text file and no XML may hold; lines stay lines."""
    if text.isprintable():
        return text
    whole = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", _REMOVED.sub("", text))
    return _BREAKS.sub(" ", whole)


def escaped(text: str) -> str:
    """Put text on one line that may stand in XML, between tags or in quotes."""
    return html.escape(plain(text))


def speaker_name(speaker: Speaker, episode: Episode) -> str:
    """Name a speaker; empty where nobody in the episode is known, as it would say nothing."""
    if not speaker.known and not any(other.known for other in episode.speakers):
        return ""
    return plain(speaker.name) or speaker.slug
