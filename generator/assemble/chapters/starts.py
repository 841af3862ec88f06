"""Where a chapter begins: at the start of a remark, or at a sentence inside one."""

from __future__ import annotations

from msgspec import Struct

from generator.assemble.join import Remark


class ChapterStart(Struct, frozen=True):
    """The beginning of a chapter, tied to the words it begins with."""

    remark: int
    """Index of the remark."""
    offset: int
    """Characters into the remark's text; 0 for its beginning."""
    title: str
    start_ms: int | None
    summary: str | None = None
    url: str | None = None
    image: str | None = None
    listed: bool = True


def remark_end(remarks: tuple[Remark, ...], index: int) -> int | None:
    """Give the time at which a remark ends: its own, or else the next one's start."""
    if remarks[index].end_ms is not None:
        return remarks[index].end_ms
    following = remarks[index + 1] if index + 1 < len(remarks) else None
    return following.start_ms if following else None
