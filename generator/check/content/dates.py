"""Episodes without a date, which no list and no feed can put into order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.check.content.spoken import SpokenShow, to_set
from generator.check.finding import warning
from generator.problems import Problem

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-._]?)(\d\d)\2(\d\d)(?!\d)")


def missing_dates(show: SpokenShow) -> Iterator[Problem]:
    """Give every episode without a date, where the show has more than one or a feed."""
    if len(show.episodes) == 1 and not show.content.show.base_url:
        return
    for episode in show.episodes:
        if episode.settings.date is None:
            path = episode.settings.path or episode.source.path
            hint = to_set(episode, f"date: {_day_in(path) or '2024-11-30'}")
            yield warning(path, 0, "this episode has no date", hint=hint)


def _day_in(path: str) -> str:
    """Find the day that recorders and people write into names of files; else return ``""``."""
    for year, _, month, day in _DAY.findall(path):
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
    return ""
