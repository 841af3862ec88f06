"""The Podcasting 2.0 JSON transcript, for podcast players."""

from __future__ import annotations

from msgspec.json import encode

from generator.exports.passages import passages
from generator.exports.plain import speaker_name
from generator.model import Episode, Show


def json_transcript(episode: Episode, show: Show) -> str:
    """Write an episode as a JSON transcript 1.0.0 (podcast-namespace, transcripts.md).

    A segment is a paragraph; its times are seconds.
    """
    segments: list[dict[str, str | float]] = []
    for passage in passages(episode):
        name = speaker_name(passage.turn.speaker, episode)
        segment: dict[str, str | float] = {"speaker": name} if name else {}
        segment |= {
            "startTime": seconds(passage.start_ms),
            "endTime": seconds(passage.shown_until_ms),
            "body": passage.text,
        }
        segments.append(segment)
    # A segment to a line: people who look inside find their way, and it takes no more room.
    lines = b",\n".join(map(encode, segments)).decode()
    return f'{{"version":"1.0.0","segments":[\n{lines}\n]}}\n'


def seconds(time_ms: int) -> float:
    """Turn milliseconds into seconds, as a whole number where they are one."""
    return time_ms / 1000 if time_ms % 1000 else time_ms // 1000
