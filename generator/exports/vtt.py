"""WebVTT: captions with voices, for players and for other tools."""

from __future__ import annotations

import html

from generator.exports.captions import captions
from generator.exports.passages import passages
from generator.exports.plain import plain, speaker_name
from generator.model import Episode, Show
from generator.times import stamp

_WIDTH = 42
"""Characters to a line, as broadcasters have it; it fits a phone held upright."""


def vtt(episode: Episode, show: Show) -> str:
    """Write an episode as WebVTT (W3C Candidate Recommendation of 4 April 2019, section 4.1).

    Every cue names its speaker, as a cue without a voice is taken to go on with the last one.
    """
    # A comment ends at an empty line and may hold no arrow (section 4.1).
    titles = f"{plain(episode.title)}\n{plain(show.title)}".replace("-->", "→").strip()
    blocks = ["WEBVTT", f"NOTE\n{titles}"]
    latest = 0
    for passage in passages(episode):
        name = html.escape(speaker_name(passage.turn.speaker, episode), quote=False)
        voice = f"<v {name}>" if name else ""
        for shown, start, end in captions(passage.text, passage.start_ms, passage.end_ms, _WIDTH):
            latest = max(latest, start)
            times = f"{stamp(latest)} --> {stamp(max(end, latest + 1))}"
            blocks.append(f"{times}\n{voice}{html.escape(shown, quote=False)}")
    return "\n\n".join(blocks) + "\n"
