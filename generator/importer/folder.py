"""A folder of transcripts on this machine, or a single one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from generator.importer.found import FoundEpisode, FoundFile, FoundShow
from generator.load import title_from

_NOT_TRANSCRIPTS = {
    *(".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".pdf", ".zip"),
    *(".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".webm", ".mov"),
}
_DATED = re.compile(r"(\d{4})-(\d\d)-(\d\d)[\s_.-]*(.*)")
_NUMBERED = re.compile(r"#?(\d{1,5})\s*(?:[-_–—]\s*|\.\s+)(.+)")


def found_in(place: Path) -> FoundShow:
    """Find the transcripts below a folder, in order of their paths; chapters go with them.

    `talk.vtt` may have `talk.chapters.json` beside it, and `12/transcript.vtt` a
    `12/chapters.json`.
    """
    if place.is_file():
        return FoundShow((_episode(place, place.name, ()),))
    files = [path for path in sorted(place.rglob("*")) if _counts(path, place)]
    chapters = {path for path in files if _is_chapters(path)}
    return FoundShow(
        tuple(
            _episode(path, path.relative_to(place).as_posix(), chapters)
            for path in files
            if path not in chapters
        )
    )


def _counts(path: Path, place: Path) -> bool:
    inside = path.relative_to(place).parts
    hidden = any(part.startswith(".") or part.endswith("~") for part in inside)
    return path.is_file() and not hidden and path.suffix.lower() not in _NOT_TRANSCRIPTS


def _is_chapters(path: Path) -> bool:
    return path.stem == "chapters" or path.stem.endswith(".chapters")


def _episode(path: Path, key: str, chapters: set[Path] | tuple[()]) -> FoundEpisode:
    lone = path.stem != "transcript"
    name = path.stem if lone else path.parent.name
    wanted = f"{path.stem}.chapters" if lone else "chapters"
    beside = next(
        (c for c in sorted(chapters) if (c.parent, c.stem) == (path.parent, wanted)), None
    )
    day, number, title = _read_name(name)
    return FoundEpisode(
        key=key,
        title=title,
        transcripts=(FoundFile(path),),
        date=day,
        number=number,
        chapters_file=FoundFile(beside) if beside else None,
    )


def _read_name(name: str) -> tuple[date | None, int | None, str]:
    """Take a date or a number off the front of a file's name."""
    day = None
    if match := _DATED.fullmatch(name):
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
            name = match[4] or name
        except ValueError:
            pass
    number = None
    if match := _NUMBERED.fullmatch(name):
        number, name = int(match[1]) or None, match[2]
    return day, number, title_from(name)
