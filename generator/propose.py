"""Proposes chapters for one episode, as a list to paste or to write into its front matter."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.assemble.chapters import FoundChapter
from generator.assemble.found import found_in
from generator.assemble.sentences import split_sentences
from generator.assemble.spoken import Spoken, spoken_in
from generator.config.front_matter import with_chapters
from generator.episode_files import EpisodeFiles, GivenFile, read_raw_episode
from generator.load import Content, load, title_from
from generator.problems import ContentError, Problem, Problems, nearest
from generator.slugs import slugify
from generator.times import clock


def propose(
    wanted: str, content: Path, *, write: bool = False, as_json: bool = False, explain: bool = False
) -> list[str]:
    """Find chapters for an episode, named by slug or folder, or for a lone transcript file.

    Chapters that it has already are left aside. Returns lines to print; `write` puts the list into
    `episode.md`, which is made where there is none. Raises `ContentError`.
    """
    problems = Problems()
    files, known = _files(wanted, content, problems)
    source = files.read(problems) if files else None
    raw = read_raw_episode(source, problems) if source else None
    spoken = spoken_in(raw, known.show.people, known.corrections, problems) if raw else None
    chapters = found_in(spoken, raw.settings, problems) if raw and spoken else ()
    problems.raise_errors()
    assert files is not None
    assert spoken is not None
    if as_json:
        data = {"chapters": [_data(chapter, spoken, explain) for chapter in chapters]}
        return [json.dumps(data, ensure_ascii=False, indent=1)]
    if write:
        return [_write(files, chapters, spoken)]
    return list(_lines(chapters, spoken, explain))


def _files(wanted: str, content: Path, problems: Problems) -> tuple[EpisodeFiles | None, Content]:
    """Find the episode in the content folder, else take a file anywhere."""
    path = Path(wanted)
    shown = content.as_posix().rstrip("/")
    known = load(content, shown, Problems())
    name = path.name if path.exists() else wanted.strip("/").rpartition("/")[2]
    for each in known.episodes:
        places = {each.transcript.path.resolve(), each.transcript.path.resolve().parent}
        if each.slug == slugify(name) and (not path.exists() or path.resolve() in places):
            return each, known
    for each in known.episodes:
        if path.is_file() and path.resolve() == each.transcript.path.resolve():
            return each, known
    if path.is_file():
        given = GivenFile(path, path.as_posix())
        language = known.show.language
        return EpisodeFiles(slugify(path.stem), title_from(path.stem), language, given), known
    near = nearest(wanted, [each.slug for each in known.episodes])
    message = f"there is no such episode in {shown}/episodes, and no such file"
    problems.error(wanted, 0, message, hint=near or "name an episode of the show, or a file")
    return None, known


def _start_ms(chapter: FoundChapter, spoken: Spoken) -> int | None:
    return spoken.moment(chapter.turn, chapter.offset)


def _data(chapter: FoundChapter, spoken: Spoken, explain: bool) -> dict[str, Any]:
    start_ms = _start_ms(chapter, spoken)
    spans = split_sentences(spoken.remarks[chapter.turn].text)
    sentence = sum(start < chapter.offset for start, _ in spans) if chapter.offset else 0
    data: dict[str, Any] = {
        "startTime": None if start_ms is None else start_ms / 1000,
        "title": chapter.title,
        "turn": chapter.turn,
        "sentence": sentence,
        "score": chapter.score,
        "summary": chapter.summary,
    }
    return data | ({"reasons": list(chapter.reasons)} if explain else {})


def _lines(chapters: Sequence[FoundChapter], spoken: Spoken, explain: bool) -> Iterator[str]:
    for chapter in chapters:
        start_ms = _start_ms(chapter, spoken)
        place = f"turn {chapter.turn + 1}:" if start_ms is None else clock(start_ms)
        yield f"  - {_entry(f'{place} {chapter.title}')}"
        if explain:
            opening = spoken.remarks[chapter.turn].text[chapter.offset :][:70].strip()
            yield f"      # {round(100 * chapter.score)} %: {', '.join(chapter.reasons)}"
            yield f"      # “{opening}…”"


def _entry(text: str) -> str:
    """Write a line of the list the way YAML reads it back."""
    risky = ": " in text or " #" in text or text.endswith(":")
    return json.dumps(text, ensure_ascii=False) if risky else text


def _write(files: EpisodeFiles, chapters: Sequence[FoundChapter], spoken: Spoken) -> str:
    times = [_start_ms(chapter, spoken) for chapter in chapters]
    shown = files.transcript.shown
    if any(time is None for time in times):
        message = "a transcript without times cannot have a list of chapters with times"
        hint = "leave it as it is: the chapters are found whenever the site is built"
        raise ContentError([Problem(shown, 0, message, hint=hint)])
    path = files.about.path if files.about else files.transcript.path.parent / "episode.md"
    if not files.about and files.slug != slugify(path.parent.name):
        message = "a lone file has no front matter for its chapters"
        home = f"{files.slug}/transcript{files.transcript.path.suffix}"
        hint = f'put it into a folder of its own, such as "{home}"'
        raise ContentError([Problem(shown, 0, message, hint=hint)])
    lines = list(_lines(chapters, spoken, explain=False))
    place = files.about.shown if files.about else f"{shown.rpartition('/')[0]}/episode.md"
    try:
        before = path.read_text("utf-8") if path.exists() else ""
        made = path.with_name(".episode.md.new")
        made.write_text(with_chapters(before, lines), "utf-8", newline="\n")
        made.replace(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ContentError([Problem(place, 0, f"it could not be written: {reason}")]) from error
    return f"Wrote {len(chapters)} chapters into {place}."
