"""What the rules look at: the show as it was read, and its talk as it is corrected."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePosixPath

from generator.assemble.join import Remark, join_cues
from generator.assemble.tidy import tidy
from generator.episode_files import RawEpisode, read_raw_episode
from generator.load import Content
from generator.problems import Problems


class SpokenShow:
    """A show for the rules; what several of them need is made once."""

    def __init__(self, content: Content, *, drafts: bool) -> None:
        self.content = content
        self._drafts = drafts

    @cached_property
    def episodes(self) -> tuple[RawEpisode, ...]:
        """What is in the files of each episode; what is wrong with them is told elsewhere."""
        sources = (files.read(Problems()) for files in self.content.episodes)
        raws = (read_raw_episode(source, Problems()) for source in sources if source)
        return tuple(raw for raw in raws if raw and (self._drafts or not raw.settings.draft))

    @cached_property
    def remarks(self) -> Mapping[str, tuple[Remark, ...]]:
        """What is said, joined and tidied but not corrected, by slug of episode."""
        return {episode.slug: _remarks(episode) for episode in self.episodes}


def to_set(episode: RawEpisode, setting: str) -> str:
    """Say in a hint where to write a setting; a lone file has no place for one yet."""
    path = PurePosixPath(episode.source.path)
    if path.parent.name != "episodes":
        return f"write into episode.md, between two lines ---: {setting}"
    home = path.stem
    return (
        f"move the file to {home}/transcript{path.suffix}, "
        f"and write into {home}/episode.md, between two lines ---: {setting}"
    )


def _remarks(episode: RawEpisode) -> tuple[Remark, ...]:
    language = episode.settings.language or "en"
    return tuple(
        Remark(r.label, tidy(r.text, language=language)[0], r.start_ms, r.end_ms, r.line)
        for r in join_cues(episode.transcript)
    )
