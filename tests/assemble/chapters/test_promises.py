"""What holds for the found chapters of any conversation at all."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assemble.chapters import FoundChapter, Speech, find_chapters
from generator.assemble.chapters.boundaries import SHORTEST

TOPICS = (
    "lighthouse keeper lamp lens storm harbour fog ship signal tower",
    "garden soil tomato seed compost rain root leaf spring flower",
    "engine piston valve gear oil torque wheel brake clutch fuel",
    "orchestra violin conductor symphony rehearsal concert oboe tempo melody score",
    "bakery dough yeast oven flour crust sourdough baker bread butter",
)
LANGUAGES = ("en", "de", "fr", "ja", "xx")


def conversation(seed: int, minutes: int, *, timed: bool = True) -> list[Speech]:
    """Two people who go through some topics, a question and an answer at a time."""
    chance = random.Random(seed)
    speeches, time = [], 0
    while time < minutes * 60_000:
        words = TOPICS[time * len(TOPICS) // (minutes * 60_000)].split()
        for speaker, asks in (("Ann", True), ("Ben", False)):
            count = chance.randint(5, 25) if asks else chance.randint(20, 160)
            said = [chance.choice([*words, "the", "and", "we", "of", "very"]) for _ in range(count)]
            text = " ".join(said).capitalize() + ("?" if asks else ".")
            speeches.append(Speech(speaker, text, time if timed else None, name=speaker))
            time += count * 400
    return speeches


def start_ms(chapter: FoundChapter, speeches: list[Speech]) -> float:
    speech = speeches[chapter.turn]
    assert speech.start_ms is not None
    following = [s.start_ms for s in speeches[chapter.turn + 1 :] if s.start_ms is not None]
    end = following[0] if following else speech.start_ms + len(speech.text) * 1000 / 15
    return speech.start_ms + (end - speech.start_ms) * chapter.offset / max(len(speech.text), 1)


def places(chapters: tuple[FoundChapter, ...]) -> list[tuple[int, int]]:
    return [(chapter.turn, chapter.offset) for chapter in chapters]


def assert_sound(chapters: tuple[FoundChapter, ...], speeches: list[Speech]) -> None:
    assert places(chapters)[0] == (0, 0)
    assert places(chapters) == sorted(set(places(chapters)))
    for chapter in chapters:
        assert 0 <= chapter.turn < len(speeches)
        assert chapter.offset < max(len(speeches[chapter.turn].text), 1)
        assert chapter.title.strip() == chapter.title != ""
        assert 0 <= chapter.score <= 1
        assert chapter.reasons
    titles = [chapter.title.lower() for chapter in chapters]
    assert len(set(titles)) == len(titles)


speech_lists = st.lists(
    st.builds(
        Speech,
        st.one_of(st.none(), st.sampled_from(["a", "b", "c"])),
        st.text(alphabet="ab dE.?!,'\n日é1-", max_size=300),
        st.one_of(st.none(), st.integers(0, 10_000_000)),
    ),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(speech_lists, st.sampled_from(LANGUAGES), st.sampled_from([None, 60_000, 600_000]))
def test_any_speech_at_all_gets_sound_chapters(
    speeches: list[Speech], language: str, chapter_ms: int | None
) -> None:
    chapters = find_chapters(speeches, duration_ms=None, language=language, chapter_ms=chapter_ms)
    if not speeches:
        assert chapters == ()
    elif not any(speech.text.strip() for speech in speeches):
        assert places(chapters) == [(0, 0)]
    else:
        assert places(chapters)[0] == (0, 0)
        assert places(chapters) == sorted(set(places(chapters)))
        assert len({chapter.title.lower() for chapter in chapters}) == len(chapters)


@pytest.mark.parametrize("seed", range(6))
def test_chapters_are_in_order_differ_in_title_and_begin_with_the_talk(seed: int) -> None:
    speeches = conversation(seed, 40)
    assert_sound(find_chapters(speeches, duration_ms=None), speeches)


@pytest.mark.parametrize("seed", range(6))
def test_no_chapter_is_shorter_than_three_quarters_of_a_minute(seed: int) -> None:
    speeches = conversation(seed, 30)
    duration = (speeches[-1].start_ms or 0) + 30_000
    chapters = find_chapters(speeches, duration_ms=duration, chapter_ms=60_000)
    starts = [start_ms(chapter, speeches) for chapter in chapters] + [duration]
    lengths = [b - a for a, b in pairwise(starts)]
    assert len(chapters) > 10
    assert min(lengths) >= SHORTEST * 1000 - 1


def test_a_short_talk_stays_whole() -> None:
    speeches = conversation(1, 2)
    assert len(find_chapters(speeches, duration_ms=120_000)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_gets_chapters(language: str) -> None:
    speeches = conversation(3, 40)
    chapters = find_chapters(speeches, duration_ms=None, language=language)
    assert_sound(chapters, speeches)
    assert len(chapters) > 4


def test_a_transcript_without_times_gets_chapters_of_whole_turns_and_sentences() -> None:
    speeches = conversation(4, 40, timed=False)
    chapters = find_chapters(speeches, duration_ms=None)
    assert_sound(chapters, speeches)
    assert len(chapters) > 4


def test_a_transcript_without_speakers_gets_chapters() -> None:
    speeches = [Speech(None, s.text, s.start_ms) for s in conversation(5, 40)]
    chapters = find_chapters(speeches, duration_ms=None)
    assert_sound(chapters, speeches)
    assert len(chapters) > 4


def test_chapters_have_about_the_length_that_is_asked_for() -> None:
    speeches = conversation(6, 60)
    for minutes in (3, 6, 12):
        count = len(find_chapters(speeches, duration_ms=None, chapter_ms=minutes * 60_000))
        assert abs(count - 60 / minutes) <= 2


def test_starts_are_where_the_topics_change() -> None:
    speeches = conversation(7, 50)
    chapters = find_chapters(speeches, duration_ms=None, chapter_ms=10 * 60_000)
    starts = [start_ms(chapter, speeches) / 60_000 for chapter in chapters]
    for change in (10, 20, 30, 40):
        assert min(abs(start - change) for start in starts) < 1.5
