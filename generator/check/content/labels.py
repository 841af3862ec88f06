"""Speech whose speaker nobody knows: without a label, or with one that names nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.assemble.speakers import name_speakers
from generator.check.content.spoken import SpokenShow, to_set
from generator.check.finding import warning
from generator.episode_files import RawEpisode
from generator.problems import Problem


def unnamed_speech(show: SpokenShow) -> Iterator[Problem]:
    """Give speech without a label where others have one, and labels that nobody mapped."""
    for episode in show.episodes:
        yield from _without_label(show, episode)
        yield from _unmapped(show, episode)


def _without_label(show: SpokenShow, episode: RawEpisode) -> Iterator[Problem]:
    remarks = show.remarks[episode.slug]
    source = episode.source
    if not any(remark.label for remark in remarks):
        return
    for remark in remarks:
        if remark.label is None:
            message = "nobody is named as the speaker here"
            hint = "put the label of the speaker in front, as on other lines"
            yield warning(source.path, remark.line, message, source.line(remark.line), hint)


def _unmapped(show: SpokenShow, episode: RawEpisode) -> Iterator[Problem]:
    remarks = show.remarks[episode.slug]
    words = Counter[str | None]()
    for remark in remarks:
        words[remark.label] += len(remark.text.split())
    speakers = name_speakers(words, episode.settings.speakers, show.content.show.people)
    for label, speaker in speakers.items():
        if label is None or speaker.named:
            continue
        line = next(remark.line for remark in remarks if remark.label == label)
        message = f'"{label}" says {words[label]:,} words and has no name'
        hint = f"say who it is: {to_set(episode, f'speakers: {{{label}: NAME}}')}"
        source = episode.source
        yield warning(source.path, line, message, source.line(line), hint)
