"""WebVTT chapters: each cue is a chapter and its text the title."""

from __future__ import annotations

from generator.model import ChapterMark
from generator.problems import Problems
from generator.readers.captions.times import loose_times
from generator.readers.captions.vtt_file import SIGNATURE, VttCue, parse_vtt
from generator.readers.captions.vtt_speech import said_in
from generator.sources import Source


def sniff(source: Source) -> bool:
    """Tell by the signature."""
    return bool(SIGNATURE.match(source.text.lstrip()))


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the cues that have a text."""
    first = next((i for i, line in enumerate(source.lines) if line.strip()), 0)
    marks = []
    for block in parse_vtt(source.lines[first:], loose_times):
        if isinstance(block, VttCue):
            title = " ".join(" ".join(said.text for said in said_in(block.text)).split())
            if title:
                marks.append(ChapterMark(title, block.start_ms, block.line + first))
    return marks
