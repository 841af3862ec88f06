"""Chapters where they were before a small change, for a first look at it.

The preview shows a page with these while the build finds the chapters anew; what is published
never has them.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.starts import ChapterStart
from generator.assemble.join import Remark
from generator.assemble.spoken import Spoken
from generator.model import Chapter, Episode

_HEAD = 60
"""Characters by which the beginning of a chapter is known again."""


def starts_as_before(before: Episode, spoken: Spoken) -> tuple[ChapterStart, ...] | None:
    """Find the beginnings of an earlier state's chapters; `None` where one is not there any more.

    A chapter begins where the same words stand, or else on the same line of the file.
    """
    starts: list[ChapterStart] = []
    at = (0, 0)
    for chapter in before.chapters:
        place = _place(chapter, spoken.remarks, at) if starts else (0, 0)
        if place is None or (starts and place <= at):
            return None
        at = place
        moment = spoken.moment(*place)
        starts.append(ChapterStart(*place, chapter.title, moment, summary=chapter.summary))
    return tuple(starts)


def _place(
    chapter: Chapter, remarks: Sequence[Remark], after: tuple[int, int]
) -> tuple[int, int] | None:
    turn = chapter.turns[0]
    head = turn.paragraphs[0].text[:_HEAD]
    lines = [remark.line for remark in remarks]
    same = lines.index(turn.line) if turn.line in lines else None
    for index in ([same] if same is not None else []) + list(range(after[0], len(remarks))):
        offset = remarks[index].text.find(head, after[1] + 1 if index == after[0] else 0)
        if offset >= 0 and (offset > 0) == turn.continues:
            return index, offset
    return None if same is None or turn.continues else (same, 0)
