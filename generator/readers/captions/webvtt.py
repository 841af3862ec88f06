"""WebVTT: voices, several in one cue, word times, and the dialects of Zoom, Teams and YouTube."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Cue, Grain, TimeMark, Transcript
from generator.problems import Problems
from generator.readers.captions.labels import label_cues
from generator.readers.captions.times import loose_times
from generator.readers.captions.vtt_file import SIGNATURE, Stray, VttCue, parse_vtt
from generator.readers.captions.vtt_speech import said_in
from generator.readers.document import Document
from generator.sources import Source


def sniff(document: Document) -> bool:
    """Tell by the signature, which WebVTT demands."""
    return bool(SIGNATURE.match(document.head))


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read the cues of a WebVTT file."""
    source = document.source
    lines = source.lines
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    cues: list[Cue] = []
    open_voices = closed_voices = False
    for block in parse_vtt(lines[first:], loose_times):
        if isinstance(block, Stray):
            _report(block, first, source, problems)
            continue
        for said in said_in(block.text):
            open_voices |= bool(said.voice) and not said.closed
            closed_voices |= said.closed
            cues.append(_cue(block, first, said.text, said.voice, tuple(said.marks)))
    if open_voices and not closed_voices:
        cues = list(_continued(cues))
    elif not open_voices and not closed_voices:
        cues = label_cues(cues)
    return Transcript(tuple(cues), Grain.CUE)


def _cue(
    block: VttCue, first: int, text: str, voice: str | None, marks: tuple[TimeMark, ...]
) -> Cue:
    return Cue(text, block.line + first, voice, block.start_ms, block.end_ms, marks)


def _continued(cues: list[Cue]) -> Iterator[Cue]:
    """Let a voice go on where later cues name none.

    Podcasting 2.0 writes a voice only where the speaker changes, and never closes it.
    """
    label = None
    for cue in cues:
        label = cue.label or label
        yield (
            cue
            if cue.label
            else Cue(cue.text, cue.line, label, cue.start_ms, cue.end_ms, cue.marks)
        )


_WORDS = re.compile(r"\w")


def _report(block: Stray, first: int, source: Source, problems: Problems) -> None:
    if block.wrong_times:
        message, line = "these are no times of a caption; it was left out", block.line + first
        hint = "write them as 00:01:02.000 --> 00:01:05.000"
    elif _WORDS.search(block.text):
        message, line = "this text belongs to no caption and was left out", block.line + first
        hint = "an empty line ends a caption; put the text right below its times"
    else:
        return
    problems.warn(source.path, line, message, source=source.line(line), hint=hint)
