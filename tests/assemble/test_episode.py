"""Whole episodes: nothing said is lost, nobody is given another's words, every place has one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.assemble.episode import assemble_episode
from generator.assemble.speakers import UNKNOWN_SLUG
from generator.config.episode import ChapterWish, EpisodeSettings, SpeakerEntry
from generator.episode_files import RawEpisode
from generator.model import ChapterMark, Cue, Episode, Grain, Transcript
from generator.problems import Problems
from generator.sources import Source
from tests.assemble.spoken import spoken

labels = st.sampled_from(["Ann", "Ben", "Speaker 3", "日本", "***", None])


@st.composite
def transcripts(draw: st.DrawFn, *, timed: bool = True) -> Transcript:
    """Remarks of a few people, with times that stand still or go on."""
    texts = draw(st.lists(spoken.filter(str.strip), min_size=1, max_size=12))
    now, cues = 0, []
    for line, text in enumerate(texts, 1):
        now += draw(st.integers(0, 90_000))
        cues.append(Cue(text, line, draw(labels), now if timed else None))
    return Transcript(tuple(cues), draw(st.sampled_from(Grain)))


@st.composite
def chapter_lists(draw: st.DrawFn) -> tuple[ChapterMark, ...]:
    starts = sorted(draw(st.sets(st.integers(0, 300).map(lambda s: s * 1000), max_size=8)))
    titles = st.sampled_from(["Lamps", "The sea", "t=0:00", "", "…"])
    return tuple(ChapterMark(draw(titles) or "One", start, 1) for start in starts)


def assembled(
    transcript: Transcript,
    chapters: tuple[ChapterMark, ...] = (),
    corrections: Mapping[str, str] | None = None,
    problems: Problems | None = None,
    **options: object,
) -> Episode | None:
    raw = RawEpisode(
        slug="talk",
        settings=EpisodeSettings(title="Talk", language="en", **options),  # type: ignore[arg-type]
        source=Source("talk.txt", ""),
        transcript=transcript,
        chapters=chapters,
        chapters_path="chapters.txt",
    )
    return assemble_episode(raw, (), corrections or {}, problems or Problems())


def letters(text: str) -> str:
    return "".join(text.split())


def assert_sound(episode: Episode, transcript: Transcript) -> None:
    """Check what holds for every episode."""
    turns = episode.turns
    assert letters(" ".join(turn.text for turn in turns)) == letters(
        " ".join(cue.text for cue in transcript.cues)
    )
    anchors = [p.anchor for turn in turns for p in turn.paragraphs]
    slugs = [chapter.slug for chapter in episode.chapters]
    assert len({*anchors, *slugs}) == len(anchors) + len(slugs)
    assert all(chapter.turns for chapter in episode.chapters)
    assert all(turn.paragraphs for turn in turns)
    assert all(p.text == p.text.strip() != "" for turn in turns for p in turn.paragraphs)
    assert not any(turn.continues for turn in episode.chapters[0].turns)
    times = [p.start_ms for turn in turns for p in turn.paragraphs if p.start_ms is not None]
    assert times == sorted(times)
    assert len(times) in (0, len(anchors))
    assert {turn.speaker for turn in turns} == set(episode.speakers)


@given(transcripts())
@settings(max_examples=60)
def test_no_word_is_lost_whatever_chapters_are_found(transcript: Transcript) -> None:
    episode = assembled(transcript)
    assert episode is not None
    assert_sound(episode, transcript)


@given(transcripts(timed=False))
@settings(max_examples=60)
def test_no_word_is_lost_where_there_are_no_times(transcript: Transcript) -> None:
    episode = assembled(transcript)
    assert episode is not None
    assert_sound(episode, transcript)
    assert not episode.timed


@given(transcripts(), chapter_lists())
def test_no_word_is_lost_whatever_chapters_are_given(
    transcript: Transcript, chapters: tuple[ChapterMark, ...]
) -> None:
    episode = assembled(transcript, chapters)
    if episode is not None:
        assert_sound(episode, transcript)


@given(transcripts())
def test_nobody_gets_the_words_of_another(transcript: Transcript) -> None:
    episode = assembled(transcript, chapter_wish=ChapterWish.NONE)
    assert episode is not None

    def by_speaker(pairs: list[tuple[str, str]]) -> dict[str, str]:
        heard: dict[str, str] = {}
        for name, text in pairs:
            heard[name] = heard.get(name, "") + letters(text)
        return heard

    spoken_by = [(cue.label or "Unknown speaker", cue.text) for cue in transcript.cues]
    shown = [(turn.speaker.name, turn.text) for turn in episode.turns]
    assert by_speaker(shown) == by_speaker(spoken_by)


few_words = st.lists(st.sampled_from(["um", "so", "yes."]), min_size=1, max_size=3).map(" ".join)


@given(st.lists(few_words, min_size=1, max_size=8), chapter_lists())
def test_words_that_are_corrected_away_leave_a_sound_episode(
    texts: list[str], chapters: tuple[ChapterMark, ...]
) -> None:
    cues = tuple(Cue(text, line, "Ann", line * 9000) for line, text in enumerate(texts))
    left = tuple(replace(cue, text="yes." * cue.text.count("yes")) for cue in cues)
    problems = Problems()
    corrections = {"um": "", "so": ""}
    episode = assembled(Transcript(cues, Grain.TURN), chapters, corrections, problems)
    if episode is not None:
        assert_sound(episode, Transcript(left, Grain.TURN))
    elif not any(cue.text for cue in left):
        assert "leave nothing of what is said" in problems.errors[0].message


def test_a_talk_of_signs_alone_has_its_chapter() -> None:
    talk = Transcript((Cue(",\u2028um", 1, "Ann", 16_000), Cue("?\t", 2, None, 30_000)), Grain.TURN)
    episode = assembled(talk)
    assert episode is not None
    assert_sound(episode, talk)


def remarks(*texts: str, every_ms: int = 10_000) -> Transcript:
    people = ("Ann", "Ben")
    cues = [Cue(text, line, people[line % 2], line * every_ms) for line, text in enumerate(texts)]
    return Transcript(tuple(cues), Grain.TURN)


def outline(episode: Episode | None) -> list[tuple[str, list[str]]]:
    assert episode is not None
    return [(chapter.title, [turn.text for turn in chapter.turns]) for chapter in episode.chapters]


def test_a_chapter_may_begin_inside_a_turn() -> None:
    long = "We lit the lamp. " * 9 + "Now the sea is another thing. " * 9
    talk = remarks("Hello.", long.strip(), "I see.", every_ms=60_000)
    chapters = (ChapterMark("Lamps", 0, 1), ChapterMark("The sea", 82_000, 2))
    episode = assembled(talk, chapters)
    assert episode is not None
    lamps, sea = episode.chapters
    assert [turn.text[:6] for turn in lamps.turns] == ["Hello.", "We lit"]
    assert [turn.text[:7] for turn in sea.turns] == ["Now the", "I see."]
    assert [turn.continues for turn in sea.turns] == [True, False]
    assert sea.turns[0].speaker == lamps.turns[1].speaker
    assert sea.turns[0].text.count("sea") == 9


def test_a_turn_that_starts_near_is_preferred_to_a_sentence() -> None:
    talk = remarks("One. Two. Three. Four. Five.", "Six.", every_ms=10_000)
    chapters = (ChapterMark("A", 0, 1), ChapterMark("B", 8_500, 2))
    assert outline(assembled(talk, chapters)) == [
        ("A", ["One. Two. Three. Four. Five."]),
        ("B", ["Six."]),
    ]


def test_speech_before_the_first_chapter_has_a_chapter_of_its_own() -> None:
    talk = remarks("Hello.", "Hi.", "So.")
    assert outline(assembled(talk, (ChapterMark("Later", 20_000, 1),))) == [
        ("Opening", ["Hello.", "Hi."]),
        ("Later", ["So."]),
    ]


def test_a_chapter_at_zero_takes_everything_before_the_next() -> None:
    talk = Transcript((Cue("Hello.", 1, "Ann", 30_000), Cue("Hi.", 2, "Ben", 40_000)), Grain.TURN)
    chapters = (ChapterMark("Start", 0, 1), ChapterMark("End", 40_000, 2))
    assert outline(assembled(talk, chapters)) == [("Start", ["Hello."]), ("End", ["Hi."])]


def test_speakers_have_names_roles_and_colors_of_their_own() -> None:
    talk = remarks("Hello.", "Hi.")
    entries = {
        "Ben": SpeakerEntry("Ben Example", "host", None, 1),
        "Ann": SpeakerEntry("Ann Example", "guest", "https://example.org/", 2),
    }
    episode = assembled(talk, speakers=entries)
    assert episode is not None
    ann, ben = episode.speakers
    assert (ann.name, ann.slug, ann.role, ann.color) == ("Ann Example", "ann-example", "guest", 1)
    # A host has the first colour, in every episode.
    assert (ben.name, ben.slug, ben.role, ben.color) == ("Ben Example", "ben-example", "host", 0)


def test_two_labels_of_one_person_are_one_speaker() -> None:
    entries = {name: SpeakerEntry("Ann Example", None, None, 1) for name in ("Ann", "Ben")}
    episode = assembled(remarks("Hello.", "Hi."), speakers=entries)
    assert episode is not None
    assert [speaker.name for speaker in episode.speakers] == ["Ann Example"]


def test_nobody_known_is_a_speaker_of_their_own() -> None:
    cues = (Cue("Hello.", 1, "Ann", 0), Cue("Yeah.", 2, None, 5000), Cue("So.", 3, "Ann", 9000))
    episode = assembled(Transcript(cues, Grain.TURN))
    assert episode is not None
    known = [(turn.speaker.name, turn.speaker.known) for turn in episode.turns]
    assert known == [("Ann", True), ("Unknown speaker", False), ("Ann", True)]
    assert episode.turns[1].speaker.slug == UNKNOWN_SLUG


@pytest.mark.parametrize(
    ("label", "named"), [("Ann Lee", True), ("Speaker 3", False), ("Host", False)]
)
def test_a_label_may_be_a_name(label: str, named: bool) -> None:
    episode = assembled(Transcript((Cue("Hello.", 1, label, 0),), Grain.TURN))
    assert episode is not None
    assert episode.speakers[0].named is named


def test_a_label_that_nobody_has_is_told_with_those_there_are() -> None:
    problems = Problems()
    entries = {"Bob": SpeakerEntry("Bob Example", None, None, 7)}
    assembled(remarks("Hello.", "Hi."), problems=problems, speakers=entries)
    assert [problem.message for problem in problems.errors] == ['unknown speaker label "Bob"']
    assert problems.errors[0].hint == "talk.txt has: Ann, Ben"
