"""Episodes without a date, which no list and no feed can put into order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.content.spoken import SpokenShow, settings_place
from generator.check.finding import warning
from generator.problems import Problem


def missing_dates(show: SpokenShow) -> Iterator[Problem]:
    """Give every episode without a date, where the show has more than one or a feed."""
    if len(show.episodes) == 1 and not show.content.show.base_url:
        return
    for episode in show.episodes:
        if episode.settings.date is None:
            path = episode.settings.path or episode.source.path
            hint = f"add it to {settings_place(episode)}, such as: date: 2024-11-30"
            yield warning(path, 0, "this episode has no date", hint=hint)
