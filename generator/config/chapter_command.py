"""A command of the publisher's that finds chapters in place of the built-in finder."""

from __future__ import annotations

import shlex

from msgspec import Struct

from generator.config.table import Table

_SECONDS = 120


class ChapterCommand(Struct, frozen=True):
    """What to run, and for how long at most."""

    words: tuple[str, ...]
    seconds: int
    path: str
    """File that asks for it, for messages."""
    line: int


def read_chapter_command(table: Table, path: str) -> ChapterCommand | None:
    """Read `chapter_command`, a text as for a shell or a list of words, and `chapter_timeout`."""
    node = table.node("chapter_command")
    seconds = table.number("chapter_timeout")
    if seconds is not None and not 0 < seconds <= 3600:
        where = table.node("chapter_timeout")
        line = where.line if where else table.line
        table.fail(line, '"chapter_timeout" must be 1 to 3600 seconds', "chapter_timeout: 60")
        seconds = None
    if node is None:
        return None
    if isinstance(node.value, str):
        try:
            words = tuple(shlex.split(node.value))
        except ValueError as error:
            table.fail(node.line, f'"chapter_command" cannot be read: {error}'.lower())
            return None
    else:
        words = table.texts("chapter_command")
    if not words:
        table.fail(node.line, '"chapter_command" is empty', 'such as "python find_chapters.py"')
        return None
    return ChapterCommand(words, seconds or _SECONDS, path, node.line)
