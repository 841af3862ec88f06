"""Turns out of cues: the one place where the fragments of a file become speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.assemble.rolling import unrolled
from generator.assemble.timing import time_at
from generator.model import Cue, Grain, TimeMark, Transcript

_SENTENCE_ENDS = tuple(".?!…。！？｡।॥؟۔‽")
_CLOSERS = "\"'”’“»›)]}」』）】》〉"
_PAUSE_MS = 1_200
"""A pause after a sentence that begins a new remark, where nobody says who speaks."""
_SILENCE_MS = 4_000
"""A pause that begins a new remark wherever it falls."""
_ENOUGH = 200
"""Characters that a remark without speaker has before a short pause may end it."""


class Remark(Struct, frozen=True):
    """What one speaker says without a break, before it is tidied and split."""

    label: str | None
    """Who speaks, in the file's own words; `None` where the file does not say."""
    text: str
    start_ms: int | None
    end_ms: int | None
    line: int
    """Line of the source file on which it starts, from 1."""
    marks: tuple[TimeMark, ...] = ()
    """Known times inside the text; the first is that of its beginning."""


def join_cues(transcript: Transcript) -> tuple[Remark, ...]:
    """Join cues into remarks, in order.

    What the same speaker says in cues that follow each other is one remark. Where the file does
    not say who speaks, cues of a caption file are joined up to a pause after a sentence, and
    remarks of a transcript stay as they are, as each may be somebody else's. A chapter of the
    transcript itself always begins a remark. Captions that repeat what they showed before, as
    rolling captions do, are taken once. Remarks without a time among others that have one get it
    by their place in the text.
    """
    cues: Sequence[Cue] = transcript.cues
    if transcript.grain is Grain.CUE:
        cues = unrolled(cues)
    breaks = [chapter.line for chapter in transcript.chapters]
    remarks = [_remark(group) for group in _groups(cues, transcript.grain, breaks)]
    return tuple(_timed(remarks))


def _timed(remarks: list[Remark]) -> list[Remark]:
    """Give remarks without a time theirs, as time passes evenly with the characters."""
    if not any(remark.marks for remark in remarks) or all(map(_begins_timed, remarks)):
        return remarks
    marks: list[TimeMark] = []
    offsets: list[int] = []
    length = 0
    for remark in remarks:
        offsets.append(length)
        marks += [TimeMark(length + mark.offset, mark.time_ms) for mark in remark.marks]
        length += len(remark.text) + 1
    end = max((remark.end_ms for remark in remarks if remark.end_ms is not None), default=None)
    result = []
    for remark, offset in zip(remarks, offsets, strict=True):
        start = time_at(offset, marks, end, length)
        if not _begins_timed(remark) and start is not None:
            remark = replace(remark, start_ms=start, marks=(TimeMark(0, start), *remark.marks))
        result.append(remark)
    return result


def _begins_timed(remark: Remark) -> bool:
    return bool(remark.marks) and remark.marks[0].offset == 0


def _groups(cues: Iterable[Cue], grain: Grain, breaks: Sequence[int]) -> Iterator[list[Cue]]:
    group: list[Cue] = []
    length = upcoming = 0
    for cue in cues:
        crossed = upcoming
        while upcoming < len(breaks) and breaks[upcoming] <= cue.line:
            upcoming += 1
        if group and (upcoming > crossed or not _goes_on(group[-1], cue, grain, length)):
            yield group
            group, length = [], 0
        group.append(cue)
        length += len(cue.text)
    if group:
        yield group


def _goes_on(before: Cue, cue: Cue, grain: Grain, length: int) -> bool:
    if before.label != cue.label:
        return False
    if cue.label is not None:
        return True
    if grain is Grain.TURN:
        return False
    if before.end_ms is None or cue.start_ms is None:
        return True
    pause = cue.start_ms - before.end_ms
    if pause >= _SILENCE_MS:
        return False
    ended = before.text.rstrip().rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    return not (ended and pause >= _PAUSE_MS and length >= _ENOUGH)


def _remark(group: list[Cue]) -> Remark:
    first = group[0]
    parts: list[str] = []
    marks: list[TimeMark] = []
    offset = 0
    for cue in group:
        text = cue.text.lstrip()
        removed = len(cue.text) - len(text)
        text = text.rstrip()
        if cue.start_ms is not None:
            _add(marks, offset, cue.start_ms)
        for mark in cue.marks:
            place = max(mark.offset - removed, 0)
            if place < len(text):
                _add(marks, offset + place, mark.time_ms)
        parts.append(text)
        offset += len(text) + 1
    ends = [cue.end_ms for cue in group if cue.end_ms is not None]
    return Remark(
        label=first.label,
        text=" ".join(parts).replace("\n", " "),
        start_ms=marks[0].time_ms if marks else None,
        end_ms=max(ends) if ends and group[-1].end_ms is not None else None,
        line=first.line,
        marks=tuple(marks),
    )


def _add(marks: list[TimeMark], offset: int, time_ms: int) -> None:
    """Add a mark unless it contradicts one before it; a word's own time wins over its cue's."""
    if marks and marks[-1].offset == offset and (len(marks) < 2 or marks[-2].time_ms <= time_ms):
        if len(marks) > 1 or offset > 0:
            marks[-1] = TimeMark(offset, time_ms)
        return
    if not marks or (marks[-1].offset < offset and marks[-1].time_ms <= time_ms):
        marks.append(TimeMark(offset, time_ms))
