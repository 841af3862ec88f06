"""Makes a complete episode of what was read: names, tidies, splits, and places chapters."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from generator.assemble.anchors import Anchors
from generator.assemble.before import starts_as_before
from generator.assemble.chapters.given import place_chapters
from generator.assemble.chapters.starts import ChapterStart, remark_end
from generator.assemble.fillers import find_fillers
from generator.assemble.found import found_in
from generator.assemble.join import Remark
from generator.assemble.paragraphs import split_paragraphs
from generator.assemble.questions import find_questions
from generator.assemble.spoken import Spoken, spoken_in
from generator.assemble.timing import time_at
from generator.config.episode import ChapterWish
from generator.episode_files import RawEpisode
from generator.model import Chapter, Episode, Paragraph, Person, Speaker, TimeMark, Turn
from generator.problems import Problems
from generator.slugs import SlugBook
from generator.talk import talk_of

_OPENING_TURNS, _OPENING_CHARACTERS = 3, 1200


def assemble_episode(
    raw: RawEpisode,
    people: Sequence[Person],
    corrections: Mapping[str, str],
    problems: Problems,
    before: Episode | None = None,
) -> Episode | None:
    """Make the episode; `None` after a reported error.

    `before` is an earlier state of it, whose chapters stay where they were if they were found; a
    build never has one.
    """
    settings = raw.settings
    spoken = spoken_in(raw, people, corrections, problems)
    if spoken is None:
        return None
    remarks, speakers, duration_ms = spoken.remarks, spoken.speakers, spoken.duration_ms
    given = bool(raw.chapters) or settings.chapter_wish is ChapterWish.NONE
    starts = _chapter_starts(raw, spoken, problems, before)
    if not starts:
        return None
    chapters = _chapters(starts, remarks, speakers, duration_ms, settings.language)
    episode = Episode(
        slug=raw.slug,
        title=settings.title,
        chapters=chapters,
        speakers=tuple(dict.fromkeys(speakers.values())),
        chapters_found=not given,
        duration_ms=duration_ms,
        source=raw.source.path,
        date=settings.date,
        number=settings.number,
        summary=settings.summary,
        audio=settings.audio,
        video=settings.video,
        tags=settings.tags,
        soundbites=settings.soundbites,
        language=settings.language,
        notes=settings.notes,
    )
    opening = " ".join(turn.text for turn in episode.turns[:_OPENING_TURNS])[:_OPENING_CHARACTERS]
    talks = talk_of(episode)
    words = {slug: talk.words for slug, talk in talks.items()}
    questions = find_questions(chapters, settings.language, words)
    return replace(episode, talks=talks, opening=opening, questions=questions)


def _chapter_starts(
    raw: RawEpisode, spoken: Spoken, problems: Problems, before: Episode | None
) -> Sequence[ChapterStart]:
    remarks = spoken.remarks
    if raw.chapters:
        path = raw.chapters_path
        return place_chapters(raw.chapters, remarks, spoken.duration_ms, path, problems)
    if raw.settings.chapter_wish is ChapterWish.NONE:
        return (ChapterStart(0, 0, raw.settings.title, remarks[0].start_ms),)
    if before and before.chapters_found and (starts := starts_as_before(before, spoken)):
        return starts
    return tuple(
        ChapterStart(
            chapter.turn,
            chapter.offset,
            chapter.title,
            spoken.moment(chapter.turn, chapter.offset),
            summary=chapter.summary,
        )
        for chapter in found_in(spoken, raw.settings, problems)
    )


def _chapters(
    starts: Sequence[ChapterStart],
    remarks: tuple[Remark, ...],
    speakers: Mapping[str | None, Speaker],
    duration_ms: int | None,
    language: str,
) -> tuple[Chapter, ...]:
    anchors = Anchors()
    turns = [
        _turns(
            remarks,
            speakers,
            start,
            starts[i + 1] if i + 1 < len(starts) else None,
            anchors,
            language,
        )
        for i, start in enumerate(starts)
    ]
    slugs = SlugBook(reserved=anchors.taken)
    ends = [start.start_ms for start in starts[1:]] + [duration_ms]
    return tuple(
        Chapter(
            title=start.title,
            slug=slugs.take(start.title, "chapter"),
            turns=tuple(turns[i]),
            start_ms=start.start_ms,
            end_ms=ends[i],
            summary=start.summary,
            url=start.url,
            image=start.image,
            listed=start.listed,
        )
        for i, start in enumerate(starts)
    )


def _turns(
    remarks: tuple[Remark, ...],
    speakers: Mapping[str | None, Speaker],
    start: ChapterStart,
    following: ChapterStart | None,
    anchors: Anchors,
    language: str,
) -> list[Turn]:
    """Cut the remarks of one chapter into turns and paragraphs."""
    last = following.remark if following else len(remarks)
    turns = []
    for index in range(start.remark, min(last + 1, len(remarks))):
        remark = remarks[index]
        begin = start.offset if index == start.remark else 0
        end = following.offset if following and index == last else len(remark.text)
        if begin >= end:
            continue
        end_ms = remark_end(remarks, index)
        paragraphs = _paragraphs(remark, begin, end, end_ms, index, anchors, language)
        turns.append(
            Turn(
                speaker=speakers[remark.label],
                paragraphs=paragraphs,
                start_ms=paragraphs[0].start_ms,
                end_ms=_end_ms(remark, end, end_ms),
                line=remark.line,
                continues=begin > 0,
            )
        )
    return turns


def _paragraphs(
    remark: Remark,
    begin: int,
    end: int,
    end_ms: int | None,
    index: int,
    anchors: Anchors,
    language: str,
) -> tuple[Paragraph, ...]:
    text = remark.text[begin:end]
    marks = _marks_in(remark.marks, begin)
    paragraphs = []
    for first, last in split_paragraphs(text, marks):
        moment = time_at(begin + first, remark.marks, end_ms, len(remark.text))
        piece = text[first:last]
        paragraphs.append(
            Paragraph(
                text=piece,
                anchor=anchors.take(moment, index + 1),
                start_ms=moment,
                fillers=find_fillers(piece, language),
                marks=_inner_marks(marks, first, last),
            )
        )
    return tuple(paragraphs)


def _inner_marks(marks: tuple[TimeMark, ...], first: int, last: int) -> tuple[TimeMark, ...]:
    """Return the marks of a paragraph; none where it has no more than its beginning."""
    inner = _marks_in(marks, first, last)
    return inner if len(inner) > 1 else ()


def _marks_in(
    marks: tuple[TimeMark, ...], first: int, last: int = sys.maxsize
) -> tuple[TimeMark, ...]:
    """Return the marks of a stretch of text, counted from its beginning."""
    start = bisect_left(marks, first, key=lambda mark: mark.offset)
    stop = bisect_left(marks, last, start, key=lambda mark: mark.offset)
    if not first:
        return marks[:stop]
    return tuple(TimeMark(mark.offset - first, mark.time_ms) for mark in marks[start:stop])


def _end_ms(remark: Remark, end: int, end_ms: int | None) -> int | None:
    return time_at(end, remark.marks, end_ms, len(remark.text))
