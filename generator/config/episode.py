"""`episode.md`: front matter that describes an episode, and its show notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from generator.chapter_files import parse_chapter_line
from generator.config.chapter_command import ChapterCommand, read_chapter_command
from generator.config.nodes import Node, listed_line
from generator.config.podcast import read_soundbites
from generator.config.site import read_language
from generator.config.table import Table
from generator.config.yaml_nodes import read_yaml
from generator.model import ChapterMark, Media, Soundbite
from generator.problems import Problems
from generator.sources import Source
from generator.times import parse_clock

_FENCE = "---"
_SETTING = re.compile(r"(title|date|number|summary|audio|video|speakers|chapters|tags|draft):( |$)")


class ChapterWish(StrEnum):
    """What the publisher wants where no chapters are given."""

    AUTO = "auto"
    NONE = "none"


class SpeakerEntry(Struct, frozen=True):
    """Who a label of the transcript is."""

    name: str
    role: str | None
    url: str | None
    line: int


class EpisodeSettings(Struct, frozen=True):
    """An episode as its publisher describes it, before anything is known of its transcript."""

    path: str = ""
    title: str = ""
    date: date | None = None
    number: int | None = None
    summary: str | None = None
    audio: Media | None = None
    video: Media | None = None
    speakers: Mapping[str, SpeakerEntry] = field(default_factory=dict)
    chapters: tuple[ChapterMark, ...] = ()
    chapter_wish: ChapterWish = ChapterWish.AUTO
    chapter_ms: int | None = None
    """Length that found chapters should have on average."""
    chapter_command: ChapterCommand | None = None
    """Finds chapters in place of the built-in finder."""
    corrections: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    soundbites: tuple[Soundbite, ...] = ()
    draft: bool = False
    language: str = ""
    format: str | None = None
    """Name of the transcript's format, where the publisher says it."""
    notes: str = ""
    notes_line: int = 1


def split_front_matter(source: Source, problems: Problems) -> tuple[str, str, int]:
    """Split a file into front matter, the rest, and the line on which the rest starts.

    Front matter stands between two lines `---` at the very top; without them there is none.
    """
    lines = source.lines
    if not lines or lines[0].rstrip() != _FENCE:
        _warn_of_settings(source, problems)
        return "", source.text, 1
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == _FENCE:
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    problems.error(
        source.path,
        1,
        "the front matter has no end",
        source=lines[0],
        hint="put a second line with --- after the settings",
    )
    return "", "", len(lines)


def _warn_of_settings(source: Source, problems: Problems) -> None:
    """Tell of settings that would become text of the page, since no line `---` stands above."""
    first = next((n for n, line in enumerate(source.lines, 1) if line.strip()), 0)
    text = source.line(first).strip() if first else ""
    if text == _FENCE:
        message, hint = "settings begin on the first line", "take out the empty lines above the ---"
    elif _SETTING.match(text):
        message = "this looks like a setting, but is read as part of the text"
        hint = "put a line with --- above the settings, and one below"
    else:
        return
    problems.warn(source.path, first, message, source=source.line(first), hint=hint)


def read_episode(source: Source, problems: Problems, language: str) -> EpisodeSettings:
    """Read `episode.md`; wrong settings are reported and take their defaults."""
    front, notes, notes_line = split_front_matter(source, problems)
    node = read_yaml(source, front, 2, problems) if front.strip() else None
    table = Table(node or Node({}, 1), source, problems)
    chapters, wish = _chapters(table)
    settings = EpisodeSettings(
        path=source.path,
        title=table.text("title"),
        date=table.day("date"),
        number=table.number("number"),
        summary=table.optional_text("summary"),
        audio=_media(table, "audio"),
        video=_media(table, "video"),
        speakers=_speakers(table),
        chapters=chapters,
        chapter_wish=wish,
        chapter_ms=_chapter_length(table),
        chapter_command=read_chapter_command(table, source.path),
        corrections=read_corrections(table.table("corrections")),
        tags=table.texts("tags"),
        soundbites=read_soundbites(table),
        draft=table.flag("draft"),
        language=read_language(table, language),
        format=table.optional_text("format"),
        notes=notes,
        notes_line=notes_line,
    )
    table.close()
    return settings


def read_corrections(table: Table | None) -> dict[str, str]:
    """Read a mapping of misheard words to the right ones."""
    pairs: dict[str, str] = {}
    for key, node in table or ():
        if table and not isinstance(node.value, str):
            hint = table.setting(f'"{key}"', '"…"')
            table.fail(node.line, f'the correction of "{key}" must be text', hint)
        elif not key.strip() and table:
            table.fail(node.line, "a correction needs the words that are wrong")
        else:
            pairs[key] = str(node.value)
    return pairs


def _media(table: Table, key: str) -> Media | None:
    node = table.node(key)
    if node is None:
        return None
    if not isinstance(node.value, dict):
        url = table.address(key)
        return Media(url) if url else None
    inner = table.table(key)
    assert inner is not None
    media = Media(
        url=inner.address("url") or "",
        type=inner.optional_text("type"),
        length=inner.number("length"),
        duration_ms=_duration(inner, "duration"),
    )
    if inner.node("url") is None:
        inner.fail(node.line, f'"{key}" needs a url')
    inner.close()
    return media if media.url else None


def _duration(table: Table, key: str) -> int | None:
    text = table.text(key)
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return int(text) * 1000
    found = parse_clock(text)
    if found is None:
        node = table.node(key)
        hint = "write it as 1:02:03 or in seconds"
        table.fail(node.line if node else table.line, f'"{text}" is not a length of time', hint)
    return found


def _chapter_length(table: Table) -> int | None:
    text = table.text("chapter_length")
    if not text:
        return None
    amount = text.removesuffix("min").removesuffix("m").strip()
    if amount.isascii() and amount.isdigit() and 0 < int(amount) <= 600:
        return int(amount) * 60_000
    node = table.node("chapter_length")
    table.fail(
        node.line if node else table.line,
        f'"{text}" is not a length for chapters',
        "write minutes, such as 6m",
    )
    return None


def _speakers(table: Table) -> dict[str, SpeakerEntry]:
    speakers = table.table("speakers")
    found: dict[str, SpeakerEntry] = {}
    for label, node in speakers or ():
        assert speakers is not None
        if isinstance(node.value, str):
            found[label] = SpeakerEntry(" ".join(node.value.split()), None, None, node.line)
            continue
        entry = speakers.table(label)
        name = entry.text("name") if entry else ""
        if entry is None or not name:
            speakers.fail(node.line, f'"{label}" has no name', f"{label}: {{name: …, role: guest}}")
            continue
        role = entry.text("role").lower() or None
        found[label] = SpeakerEntry(name, role, entry.address("url"), node.line)
        entry.close()
    return found


def _chapters(table: Table) -> tuple[tuple[ChapterMark, ...], ChapterWish]:
    node = table.node("chapters")
    if node is None:
        return (), ChapterWish.AUTO
    if isinstance(node.value, str) and node.value in set(ChapterWish):
        return (), ChapterWish(node.value)
    if not isinstance(node.value, list):
        table.fail(node.line, '"chapters" must be a list, or auto, or none', "- 00:00 Introduction")
        return (), ChapterWish.AUTO
    marks: list[ChapterMark] = []
    for item in node.value:
        entry = parse_chapter_line(listed_line(item))
        if entry is None:
            hint = "write a time and a title, such as: - 03:14 Scaling laws"
            table.fail(item.line, "this is not a chapter", hint)
        elif marks and entry[0] <= (marks[-1].start_ms or 0):
            table.fail(item.line, f'"{entry[1]}" does not start after the chapter before it')
        else:
            marks.append(ChapterMark(title=entry[1], start_ms=entry[0], line=item.line))
    return tuple(marks), ChapterWish.AUTO
