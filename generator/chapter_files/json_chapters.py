"""Chapters in JSON: Podcasting 2.0 (jsonChapters.md, 1.0 to 1.2), Podlove Web Player, ffprobe."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.chapter_files.moments import play_time
from generator.model import ChapterMark
from generator.problems import Problems
from generator.readers.json.parse import Failure, looks_like_json, parse_json
from generator.readers.lines import LineFinder
from generator.sources import Source

_HINT = '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Introduction"}]}'
_LATEST_S = 1e7


def sniff(source: Source) -> bool:
    """Tell by how JSON begins."""
    return looks_like_json(source.text)


def read(source: Source, problems: Problems) -> list[ChapterMark] | None:
    """Read the chapters; one without title is only a picture or a link, and stays unlisted."""
    data = parse_json(source)
    if isinstance(data, Failure):
        shown = source.line(data.line)
        problems.error(source.path, data.line, data.message, source=shown, hint=data.hint)
        return None
    chapters = data.get("chapters") if isinstance(data, dict) else data
    if not isinstance(chapters, list):
        problems.error(source.path, 0, '"chapters" must be a list', hint=_HINT)
        return None
    lines = LineFinder(source.text)
    marks: list[ChapterMark] = []
    for entry in chapters:
        title = _title(entry)
        line = lines.find(title) if title else 0
        start = _start(entry)
        if start is None:
            hint = '"startTime" is the number of seconds from the beginning'
            shown = source.line(line)
            message = "a chapter has no time to start at"
            problems.error(source.path, line, message, source=shown, hint=hint)
            return None
        if title:
            url, image = _text(entry, "url", "href", "link"), _text(entry, "img", "image")
            listed = entry.get("toc") is not False
            marks.append(ChapterMark(title, start, line, url=url, image=image, listed=listed))
    return marks


def _start(entry: Any) -> int | None:
    if not isinstance(entry, Mapping):
        return None
    for key in ("startTime", "start_time", "start"):
        value = entry.get(key)
        if isinstance(value, str):
            return play_time(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return round(value * 1000) if 0 <= value < _LATEST_S else None
    return None


def _title(entry: Any) -> str:
    """Return the title; ffprobe has it among the tags of a chapter."""
    if not isinstance(entry, Mapping):
        return ""
    tags = entry.get("tags")
    found = _text(entry, "title") or (_text(tags, "title") if isinstance(tags, Mapping) else None)
    return " ".join((found or "").split())


def _text(entry: Mapping[str, Any], *keys: str) -> str | None:
    for key in keys:
        value = entry.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return None
