"""Makes the library of everything that was read."""

from __future__ import annotations

from collections.abc import Callable

from generator.assemble.episode import assemble_episode
from generator.library import Library
from generator.load import Content
from generator.problems import Problems


def assemble_show(
    content: Content, problems: Problems, progress: Callable[[str], None] = lambda _: None
) -> Library:
    """Assemble every episode; `progress` is told the slug of each one that is done."""
    episodes = []
    for raw in content.episodes:
        episode = assemble_episode(raw, content.show, content.corrections, problems)
        if episode is not None:
            episodes.append(episode)
        progress(raw.slug)
    return Library.of(content.show, episodes)
