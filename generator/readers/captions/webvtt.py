"""WebVTT: voices, several in one cue, word times, and the dialects of Zoom, Teams and YouTube."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Cue, Grain, TimeMark, Transcript
from generator.patterns import pattern
from generator.problems import Problems
from generator.readers.captions.labels import label_cues
from generator.readers.captions.times import loose_times
from generator.readers.captions.vtt_file import SIGNATURE, Stray, VttCue, parse_vtt
from generator.readers.captions.vtt_speech import said_in
from generator.readers.document import Document
from generator.sources import Source

_WORDS = pattern(r"[^\W\d]")


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
            _add_stray(block, first, source, cues, problems)
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


def _add_stray(
    block: Stray, first: int, source: Source, cues: list[Cue], problems: Problems
) -> None:
    """Keep what players would pass over, with the caption before it, and say so."""
    line = block.line + first
    if block.wrong_times:
        message = "these are no times of a caption"
        hint = "write them as 00:01:02.000 --> 00:01:05.000"
    elif _WORDS.search(block.text):
        message = "this text belongs to no caption"
        hint = "an empty line ends a caption; put the text right below its times"
    else:
        return
    done = "its words were joined to the caption before" if cues else "its words were left out"
    hint = f"{done}; {hint}"
    problems.warn(source.path, line, message, source=source.line(line), hint=hint)
    if cues and _WORDS.search(block.text):
        before = cues[-1]
        words = " ".join(said.text for said in said_in(block.text))
        text = f"{before.text}\n{words}"
        cues[-1] = Cue(
            text, before.line, before.label, before.start_ms, before.end_ms, before.marks
        )
