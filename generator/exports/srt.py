"""SubRip: captions for players that know nothing else."""

from __future__ import annotations

import re

from generator.exports.captions import captions
from generator.exports.passages import passages
from generator.exports.plain import speaker_name
from generator.model import Episode, Show
from generator.times import stamp

_WIDTH = 32
"""Characters to a line, as Podcasting 2.0 wants them (transcripts.md, section SRT)."""
# What a player takes for a time line, a tag or a command. SubRip has no way to escape, so an
# invisible mark comes between: WORD JOINER, which changes neither words nor looks.
_MARKUP = re.compile(r"--(?=>)|<(?=[A-Za-z/])|\{(?=\\)|&(?=#?\w+;)")


def srt(episode: Episode, show: Show) -> str:
    """Write an episode as SubRip, in the form of Podcasting 2.0 (transcripts.md, section SRT).

    `Name: ` stands where the speaker changes, always at the start of a caption.
    """
    blocks: list[str] = []
    latest, before = 0, None
    for passage in passages(episode):
        speaker = passage.turn.speaker
        name = speaker_name(speaker, episode)
        prefix = f"{name}:" if name and speaker != before else ""
        before = speaker
        marked = _MARKUP.search(f"{prefix} {passage.text}")
        for shown, start, end in captions(
            passage.text, passage.start_ms, passage.end_ms, _WIDTH, prefix
        ):
            latest = max(latest, start)
            times = f"{stamp(latest, ',')} --> {stamp(max(end, latest + 1), ',')}"
            if marked:
                shown = _MARKUP.sub("\\g<0>\N{WORD JOINER}", shown)
            blocks.append(f"{len(blocks) + 1}\n{times}\n{shown}\n")
    return "\n".join(blocks)
