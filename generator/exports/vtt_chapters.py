"""WebVTT chapters: the contents list for players of the web."""

from __future__ import annotations

import html

from generator.exports.plain import plain
from generator.model import Episode, Show
from generator.times import stamp


def vtt_chapters(episode: Episode, show: Show) -> str:
    """Write the chapters of an episode as WebVTT (section 1.4 Chapters).

    A cue is a chapter; as one without a known end still needs one, it gets the next start, else
    an instant.
    """
    timed = [(c, c.start_ms) for c in episode.chapters if c.start_ms is not None and c.listed]
    starts = [start for _, start in timed]
    blocks = ["WEBVTT"]
    latest = 0
    for (chapter, start), following in zip(timed, [*starts[1:], None], strict=True):
        latest = max(latest, start)
        end = chapter.end_ms if chapter.end_ms is not None else following or episode.duration_ms
        times = f"{stamp(latest)} --> {stamp(max(end or 0, latest + 1))}"
        title = html.escape(plain(chapter.title) or chapter.slug, quote=False)
        blocks.append(f"{times}\n{title}")
    return "\n\n".join(blocks) + "\n"
