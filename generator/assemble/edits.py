"""Change a text at some places and keep the times of its words on the right characters."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import TimeMark

Edit = tuple[int, int, str]
"""Start and end of a half-open range, and what takes its place."""


def apply_edits(
    text: str, edits: Sequence[Edit], marks: Sequence[TimeMark] = ()
) -> tuple[str, tuple[TimeMark, ...]]:
    """Return `text` with `edits` made, and its marks (ms) moved along.

    Edits are in order and do not overlap. A mark inside a replaced range stays inside what
    replaces it; inside a removed range it moves to the character that follows. Where two marks
    meet on one character the one that was there first wins, and marks past the end are dropped.
    """
    if not edits:
        return text, tuple(marks)
    pieces: list[str] = []
    done = 0
    for start, end, new in edits:
        pieces.append(text[done:start])
        pieces.append(new)
        done = end
    pieces.append(text[done:])
    changed = "".join(pieces)
    return changed, _moved(marks, edits, len(changed))


def _moved(marks: Sequence[TimeMark], edits: Sequence[Edit], length: int) -> tuple[TimeMark, ...]:
    moved: list[TimeMark] = []
    shift = 0
    upcoming = 0
    homeless = False  # the last mark's own character is gone, so it yields to the next one's
    for mark in marks:
        while upcoming < len(edits) and edits[upcoming][1] <= mark.offset:
            start, end, new = edits[upcoming]
            shift += len(new) - (end - start)
            upcoming += 1
        offset = mark.offset + shift
        removed = False
        if upcoming < len(edits) and edits[upcoming][0] <= mark.offset:
            start, _, new = edits[upcoming]
            offset = start + shift + min(mark.offset - start, max(len(new) - 1, 0))
            removed = not new
        if offset >= length:
            break
        if moved and moved[-1].offset == offset:
            if homeless:
                moved[-1] = TimeMark(offset, mark.time_ms)
                homeless = removed
            continue
        moved.append(TimeMark(offset, mark.time_ms) if offset != mark.offset else mark)
        homeless = removed
    return tuple(moved)
