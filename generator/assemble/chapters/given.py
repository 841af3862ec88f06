"""Chapters that the publisher gave, tied to the words they begin with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.assemble.chapters.starts import ChapterStart, remark_end
from generator.assemble.join import Remark
from generator.assemble.sentences import split_sentences
from generator.assemble.timing import time_at
from generator.model import ChapterMark
from generator.problems import Problems
from generator.times import clock

# A list of chapters is usually written with times a little off; this much after the last word
# is still taken for the end of the talk.
_SLACK_MS = 60_000
# A time inside a turn is interpolated, so a turn that starts this near is the better guess.
_TURN_PREFERENCE_MS = 3_000
_OPENING = "Opening"


class _Place(NamedTuple):
    remark: int
    offset: int
    time_ms: int


def place_chapters(
    marks: Sequence[ChapterMark],
    remarks: tuple[Remark, ...],
    duration_ms: int | None,
    path: str,
    problems: Problems,
) -> tuple[ChapterStart, ...]:
    """Tie each chapter to the sentence that starts nearest to its time.

    Speech before the first chapter becomes a chapter of its own. Chapters beyond the end of the
    talk and chapters of a transcript without times are reported against `path`.
    """
    if all(mark.start_ms is None for mark in marks):
        return _by_line(marks, remarks)
    if remarks[0].start_ms is None:
        message = "these chapters have times, but the transcript has none"
        problems.error(path, marks[0].line, message, hint="use a transcript with times")
        return ()
    last = duration_ms or max(remark.start_ms or 0 for remark in remarks)
    starts: list[ChapterStart] = []
    for mark in marks:
        start_ms = mark.start_ms or 0
        if start_ms > last + _SLACK_MS:
            message = f'"{mark.title}" starts at {clock(start_ms)}, after the talk has ended'
            problems.error(path, mark.line, message, hint=f"the talk ends at {clock(last)}")
            continue
        after = (starts[-1].remark, starts[-1].offset) if starts else (-1, 0)
        place = min(
            (place for place in _near(start_ms, remarks) if (place.remark, place.offset) > after),
            key=lambda place: (
                abs(place.time_ms - start_ms) + (_TURN_PREFERENCE_MS if place.offset else 0)
            ),
            default=None,
        )
        if place is None:
            message = f'"{mark.title}" begins with the same sentence as the chapter before it'
            problems.warn(path, mark.line, message, hint="it was left out; give it a later time")
            continue
        starts.append(
            ChapterStart(
                place.remark,
                place.offset,
                mark.title,
                start_ms,
                url=mark.url,
                image=mark.image,
                listed=mark.listed,
            )
        )
    if starts and (starts[0].remark, starts[0].offset) != (0, 0):
        if starts[0].start_ms == 0:
            return (_moved(starts[0]), *starts[1:])
        starts.insert(0, ChapterStart(0, 0, _OPENING, remarks[0].start_ms))
    return tuple(starts)


def _by_line(marks: Sequence[ChapterMark], remarks: tuple[Remark, ...]) -> tuple[ChapterStart, ...]:
    """Place headings of a transcript without times: each before the remark that follows it."""
    starts: list[ChapterStart] = []
    for mark in marks:
        index = bisect_right(remarks, mark.line, key=lambda remark: remark.line)
        if index < len(remarks) and (not starts or starts[-1].remark < index):
            starts.append(ChapterStart(index, 0, mark.title, None))
    if not starts or starts[0].remark:
        starts.insert(0, ChapterStart(0, 0, _OPENING, None))
    return tuple(starts)


def _moved(start: ChapterStart) -> ChapterStart:
    return ChapterStart(
        0, 0, start.title, start.start_ms, url=start.url, image=start.image, listed=start.listed
    )


def _near(time_ms: int, remarks: tuple[Remark, ...]) -> Iterator[_Place]:
    """Give the sentence starts of the remark in which a moment falls, and the next remark's."""
    index = max(bisect_right(remarks, time_ms, key=lambda remark: remark.start_ms or 0) - 1, 0)
    remark = remarks[index]
    end_ms = remark_end(remarks, index)
    for start, _ in split_sentences(remark.text):
        moment = time_at(start, remark.marks, end_ms, len(remark.text))
        yield _Place(index, start, moment or 0)
    if index + 1 < len(remarks):
        yield _Place(index + 1, 0, remarks[index + 1].start_ms or 0)
