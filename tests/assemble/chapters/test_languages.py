"""Conversations in other languages, with lists of words (German) and without any (French)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.assemble.chapters import FoundChapter, Speech, find_chapters
from generator.assemble.chapters.languages import language_of
from generator.assemble.word_sets import word_set

FOLDER = Path(__file__).parents[2] / "cases/talks"
FRENCH = word_set(
    "le la les un une des de du à au aux en et ou il elle on nous vous je ce c'était était que qui"
    " pour par sur dans avec très alors mais"
)
LINE = re.compile(r"(\d+):(\d\d) ([^:]+): (.*)")


def read(name: str) -> tuple[list[Speech], list[int]]:
    """Read a conversation, and the seconds at which its headings say that chapters begin."""
    speeches: list[Speech] = []
    starts: list[int] = []
    heading = False
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        match = LINE.match(line)
        if match is None:
            heading = True
            continue
        second = int(match[1]) * 60 + int(match[2])
        starts += [second] if heading else []
        heading = False
        speeches.append(Speech(match[3], match[4], second * 1000, name=match[3]))
    return speeches, starts


def chapters(name: str, language: str) -> tuple[dict[int, FoundChapter], list[int]]:
    """Give the chapters found, by second, and the seconds at which they should begin."""
    speeches, starts = read(name)
    found = find_chapters(speeches, duration_ms=None, language=language)
    return {(speeches[each.turn].start_ms or 0) // 1000: each for each in found}, starts


def near(starts: list[int], found: dict[int, FoundChapter]) -> int:
    return sum(any(abs(second - start) <= 30 for second in found) for start in starts)


def test_german_topics_are_found_and_named() -> None:
    found, starts = chapters("turmuhren.de.txt", "de")
    assert near(starts[:-1], found) >= 5  # the farewell is too short for a chapter
    titles = {chapter.title for chapter in found.values()}
    assert {"Einführung", "Rathausuhr von Einbeck", "Schlagwerk"} <= titles
    assert "Zur Person: Holger" in titles


def test_topics_are_found_and_named_in_a_language_of_which_nothing_is_known() -> None:
    found, starts = chapters("phare.fr.txt", "fr")
    assert near(starts, found) >= 4
    titles = {chapter.title for chapter in found.values()}
    assert {"Introduction", "Relève", "Lentille de Fresnel"} <= titles


@pytest.mark.parametrize(
    ("name", "language"),
    [("turmuhren.de.txt", "de"), ("turmuhren.de.txt", "xx"), ("phare.fr.txt", "fr")],
)
def test_no_title_begins_or_ends_with_a_word_of_grammar(name: str, language: str) -> None:
    small = language_of("de").stop | FRENCH
    found, _ = chapters(name, language)
    for chapter in found.values():
        words = chapter.title.lower().split()
        assert words[-1] not in small
        assert words[0] not in small - {"zur"}
