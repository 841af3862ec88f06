"""Plain text, for people and for whatever reads text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import absolute, episode_path
from generator.exports.plain import plain, speaker_name
from generator.model import Episode, Show
from generator.times import clock


def text(episode: Episode, show: Show) -> str:
    """Write an episode as text: a line `[1:05:37] Name: words` for every paragraph.

    Every line says who speaks and when, so that one can be quoted without those around it.
    """
    return "\n".join(_lines(episode, show)) + "\n"


def _lines(episode: Episode, show: Show) -> Iterator[str]:
    title = plain(episode.title)
    yield from (title, _line("=", title))
    yield from filter(None, (plain(show.title), episode.date.isoformat() if episode.date else ""))
    if show.base_url:
        yield absolute(show.base_url, episode_path(episode.slug))
    for chapter in episode.chapters:
        title = plain(chapter.title)
        yield from ("", "", title, _line("-", title))
        for turn in chapter.turns:
            name = speaker_name(turn.speaker, episode)
            for paragraph in turn.paragraphs:
                time = "" if paragraph.start_ms is None else f"[{clock(paragraph.start_ms)}]"
                words = plain(paragraph.text)
                yield ""
                yield " ".join(filter(None, (time, f"{name}:" if name else "", words)))


def _line(mark: str, title: str) -> str:
    """Underline a heading; fewer than three marks would be taken for words."""
    return mark * max(len(title), 3)
