"""What an export writes, the readers read back: the same words, speakers and times."""

from __future__ import annotations

import itertools
from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given, settings

from generator.assemble.join import join_cues
from generator.exports import episode_exports
from generator.model import Episode, Speaker
from generator.problems import Problems
from generator.readers import read_transcript
from generator.sources import source_of
from tests.exports.conversations import NOBODY, SHOW, episodes, plain_sentences

Talk = list[tuple[str | None, list[str], int | None]]
"""Who speaks, the words, and when the speech starts."""

_NAMED = (
    Speaker("ann-lee", "Ann Lee", "host", None, 0),
    Speaker("ben-ohara", "Ben O'Hara", "guest", None, 1),
    NOBODY,
)
_PRECISION = {"vtt": 1, "srt": 1, "json": 1, "txt": 1000, "md": 1000}


def numbered(episode: Episode) -> Episode:
    """End every paragraph with a number, since captions that repeat each other may be rolling."""
    count = itertools.count()
    chapters = tuple(
        replace(
            chapter,
            turns=tuple(
                replace(
                    turn,
                    paragraphs=tuple(
                        replace(p, text=f"{p.text} no{next(count)}") for p in turn.paragraphs
                    ),
                )
                for turn in chapter.turns
            ),
        )
        for chapter in episode.chapters
    )
    return replace(episode, chapters=chapters)


def merged(talk: Talk) -> Talk:
    """Join what one speaker says in a row, and drop what nobody said."""
    said = [entry for entry in talk if entry[1]]
    groups = [list(group) for _, group in groupby(said, key=lambda entry: entry[0])]
    return [(g[0][0], [word for entry in g for word in entry[1]], g[0][2]) for g in groups]


def original(episode: Episode, precision: int) -> Talk:
    talk: Talk = []
    for turn in episode.turns:
        start = None if turn.start_ms is None else turn.start_ms // precision * precision
        # Nobody known is nobody known again, not somebody of that name.
        talk.append((turn.speaker.name if turn.speaker.known else None, turn.text.split(), start))
    return merged(talk)


def read_back(episode: Episode, kind: str) -> Talk:
    data = episode_exports(episode, SHOW)[f"transcript.{kind}"]
    problems = Problems()
    source = source_of(data, f"transcript.{kind}", problems)
    assert source is not None
    transcript = read_transcript(source, problems)
    assert transcript is not None, [str(problem) for problem in problems.errors]
    return merged([(r.label, r.text.split(), r.start_ms) for r in join_cues(transcript)])


@pytest.mark.parametrize("kind", ["vtt", "srt", "json", "txt", "md"])
def test_what_is_written_is_read_back(kind: str) -> None:
    @given(episodes(timed=True, speech=plain_sentences, speakers=_NAMED))
    @settings(max_examples=60, deadline=None)
    def check(drawn: Episode) -> None:
        episode = numbered(drawn)
        assert read_back(episode, kind) == original(episode, _PRECISION[kind])

    check()
