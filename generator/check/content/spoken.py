"""What the rules look at: the show as it was read, and its talk as it is corrected."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generator.assemble.join import Remark, join_cues
from generator.assemble.tidy import tidy
from generator.load import Content, RawEpisode


class SpokenShow:
    """A show for the rules; what several of them need is made once."""

    def __init__(self, content: Content) -> None:
        self.content = content

    @property
    def episodes(self) -> tuple[RawEpisode, ...]:
        return self.content.episodes

    @cached_property
    def remarks(self) -> Mapping[str, tuple[Remark, ...]]:
        """What is said, joined and tidied but not corrected, by slug of episode."""
        return {episode.slug: _remarks(episode) for episode in self.episodes}


def _remarks(episode: RawEpisode) -> tuple[Remark, ...]:
    language = episode.settings.language or "en"
    return tuple(
        Remark(r.label, tidy(r.text, language=language)[0], r.start_ms, r.end_ms, r.line)
        for r in join_cues(episode.transcript)
    )
