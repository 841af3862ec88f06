"""Checks what a command answered, as strictly as any file of the publisher's."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

from generator.assemble.chapters.speech import FoundChapter, Speech
from generator.assemble.sentences import split_sentences
from generator.assemble.timing import time_at
from generator.model import TimeMark

_FORM = 'it must answer {"chapters": [{"turn": 0, "title": "…"}]}'
_LONGEST_TITLE = 200
_BIGGEST = 5_000_000
"""Bytes of an answer."""
_OPENING = "Opening"


class AnswerError(Exception):
    """What is wrong with an answer."""

    def __init__(self, message: str, hint: str = _FORM) -> None:
        super().__init__(message)
        self.hint = hint


def read_answer(
    data: bytes, speeches: Sequence[Speech], duration_ms: int | None
) -> tuple[FoundChapter, ...]:
    """Read the chapters of an answer, in order of speech.

    What is said before the first of them becomes a chapter of its own. Raises `AnswerError`.
    """
    if len(data) > _BIGGEST:
        raise AnswerError("its answer is longer than 5 MB")
    try:
        answer = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise AnswerError("its answer is not JSON") from error
    items = answer.get("chapters") if isinstance(answer, dict) else answer
    if not isinstance(items, list) or not items:
        raise AnswerError("its answer has no chapters")
    chapters: dict[tuple[int, int], FoundChapter] = {}
    for number, item in enumerate(items, 1):
        chapter = _chapter(item, f"chapter {number}", speeches, duration_ms)
        place = (chapter.turn, chapter.offset)
        if place in chapters:
            twin = chapters[place].title
            raise AnswerError(f'"{twin}" and "{chapter.title}" begin at the same sentence')
        chapters[place] = chapter
    if (0, 0) not in chapters:
        chapters[0, 0] = FoundChapter(0, 0, _OPENING)
    return tuple(chapters[place] for place in sorted(chapters))


def _chapter(
    item: Any, shown: str, speeches: Sequence[Speech], duration_ms: int | None
) -> FoundChapter:
    if not isinstance(item, dict):
        raise AnswerError(f"{shown} is not an object")
    title, summary = item.get("title"), item.get("summary")
    if not isinstance(title, str) or not title.strip():
        raise AnswerError(f"{shown} has no title")
    title = " ".join(title.split())
    if len(title) > _LONGEST_TITLE:
        raise AnswerError(f"the title of {shown} is longer than {_LONGEST_TITLE} characters")
    if not (summary is None or isinstance(summary, str)):
        raise AnswerError(f"the summary of {shown} is not text")
    turn, offset = _place(item, shown, speeches, duration_ms)
    about = " ".join(summary.split()) if summary else None
    return FoundChapter(turn, offset, title, about or None, 1.0, ("your command says so",))


def _place(
    item: dict[str, Any], shown: str, speeches: Sequence[Speech], duration_ms: int | None
) -> tuple[int, int]:
    if item.get("turn") is None:
        return _nearest(item.get("startTime"), shown, speeches, duration_ms)
    turn = _whole(item["turn"], f"the turn of {shown}", len(speeches))
    starts = [start for start, _ in split_sentences(speeches[turn].text)]
    wanted = item.get("sentence")
    number = 0 if wanted is None else _whole(wanted, f"the sentence of {shown}", len(starts))
    return turn, starts[number] if number else 0


def _whole(value: Any, what: str, size: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < max(size, 1):
        raise AnswerError(f"{what} is {value!r}, not one of 0 to {max(size, 1) - 1}")
    return value


def _nearest(
    value: Any, shown: str, speeches: Sequence[Speech], duration_ms: int | None
) -> tuple[int, int]:
    """Find the sentence that begins nearest to a time in seconds."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise AnswerError(f"{shown} has neither a turn nor a startTime")
    best: tuple[float, int, int] | None = None
    for turn, speech in enumerate(speeches):
        if speech.start_ms is None:
            raise AnswerError(f"{shown} has a startTime, but the transcript has no times")
        marks = speech.marks or (TimeMark(0, speech.start_ms),)
        following = speeches[turn + 1].start_ms if turn + 1 < len(speeches) else duration_ms
        for number, (start, _) in enumerate(split_sentences(speech.text)):
            moment = time_at(start, marks, following, len(speech.text)) or 0
            found = (abs(moment - value * 1000), turn, start if number else 0)
            best = found if best is None else min(best, found)
    if best is None:
        raise AnswerError(f"{shown} has no speech to begin with")
    return best[1], best[2]
