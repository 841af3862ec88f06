"""Podcasting 2.0 JSON chapters, versions 1.0 to 1.2 (podcast-namespace, jsonChapters.md)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.model import ChapterMark
from generator.problems import Problems
from generator.sources import Source


def sniff(source: Source) -> bool:
    """Tell by the key that holds the chapters."""
    return source.text.lstrip().startswith("{") and '"chapters"' in source.text


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the chapters; one without title is only a picture or a link, and stays unlisted."""
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as error:
        line = source.line(error.lineno)
        message = f"this is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        problems.error(source.path, error.lineno, message, source=line)
        return None
    except RecursionError:
        problems.error(source.path, 0, "this JSON is nested too deeply")
        return None
    chapters = data.get("chapters")
    if not isinstance(chapters, list):
        hint = '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Introduction"}]}'
        problems.error(source.path, 0, '"chapters" must be a list', hint=hint)
        return None
    marks: list[ChapterMark] = []
    for entry in chapters:
        start = entry.get("startTime") if isinstance(entry, Mapping) else None
        if not isinstance(start, int | float) or isinstance(start, bool) or not 0 <= start < 1e7:
            hint = '"startTime" is the number of seconds from the beginning'
            problems.error(source.path, 0, "a chapter has no time to start at", hint=hint)
            return None
        title = entry.get("title")
        if not isinstance(title, str) or not title.strip():
            continue
        marks.append(
            ChapterMark(
                title=" ".join(title.split()),
                start_ms=round(start * 1000),
                line=1,
                url=_text(entry.get("url")),
                image=_text(entry.get("img")),
                listed=entry.get("toc") is not False,
            )
        )
    return marks


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
