"""What is exported reads back: the same words, speakers and times, to the format's precision."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import assume, given, settings

from generator.exports import episode_exports
from generator.model import Episode
from generator.sources import Source
from tests.exports.conversations import SHOW, episodes, plain_sentences
from tests.readers.shown import turns

a_few = settings(max_examples=60, deadline=None)

Spoken = list[tuple[str | None, list[str], int | None]]


def said(episode: Episode, precision: int) -> Spoken:
    """Who says what from when on, one entry for what a speaker says without a break."""
    known = any(speaker.known for speaker in episode.speakers)
    names = [
        (turn.speaker.name if turn.speaker.known and known else None, turn)
        for turn in episode.turns
    ]
    return [
        (name, words, None if start is None else start // precision * precision)
        for name, group in groupby(names, key=lambda each: each[0])
        for spoken in [[turn for _, turn in group]]
        for words in [[word for turn in spoken for word in turn.text.split()]]
        for start in [spoken[0].start_ms]
    ]


def read_back(episode: Episode, file: str) -> Spoken:
    text = episode_exports(episode, SHOW)[file].decode("utf-8")
    found = turns(Source(file, text))
    return [
        (label, [word for turn in spoken for word in turn.text.split()], spoken[0].start_ms)
        for label, group in groupby(found, key=lambda turn: turn.label)
        for spoken in [list(group)]
    ]


def assert_read_back(episode: Episode, file: str) -> None:
    assert read_back(episode, file) == said(episode, 1)


@given(episodes(timed=True))
@a_few
def test_json_reads_back_whatever_is_said(episode: Episode) -> None:
    assert read_back(episode, "transcript.json") == said(episode, 1)


@given(episodes(timed=True))
@a_few
def test_webvtt_reads_back_whatever_is_said(episode: Episode) -> None:
    assert_read_back(episode, "transcript.vtt")


@given(episodes(timed=True, speech=plain_sentences))
@a_few
def test_subrip_reads_back(episode: Episode) -> None:
    assert_read_back(episode, "transcript.srt")


@pytest.mark.parametrize("file", ["transcript.txt", "transcript.md"])
@given(episode=episodes(speech=plain_sentences))
@a_few
def test_formats_for_people_read_back(episode: Episode, file: str) -> None:
    # Without a name or a time, nobody can tell the title from what is said.
    assume(episode.timed or any(speaker.known for speaker in episode.speakers))
    assert read_back(episode, file) == said(episode, 1000)
