"""How much everybody speaks."""

from __future__ import annotations

from generator.model import Chapter, Episode, Paragraph, Speaker, Turn
from generator.talk import talk_of

ANN = Speaker("ann", "Ann", "host", None, 0)
BEN = Speaker("ben", "Ben", "guest", None, 1)


def _turn(
    who: Speaker, words: int, start_s: int | None, end_s: int | None, continues: bool = False
) -> Turn:
    start_ms = None if start_s is None else start_s * 1000
    paragraph = Paragraph("word " * words, f"t={start_s}", start_ms)
    end_ms = None if end_s is None else end_s * 1000
    return Turn(who, (paragraph,), start_ms, end_ms, 1, continues)


def _episode(*chapters: tuple[Turn, ...]) -> Episode:
    made = tuple(Chapter("C", "c", turns, turns[0].start_ms, None) for turns in chapters)
    return Episode("e", "E", made, (ANN, BEN), False, 60_000, "e.txt")


def test_time_share_and_pace() -> None:
    talk = talk_of(_episode((_turn(ANN, 30, 0, 20), _turn(BEN, 90, 20, 50))))
    assert (talk["ann"].share, talk["ben"].share) == (25, 75)
    assert (talk["ann"].time_ms, talk["ben"].time_ms) == (20_000, 30_000)
    assert (talk["ann"].words_per_minute, talk["ben"].words_per_minute) == (90, 180)


def test_a_turn_that_a_chapter_cuts_counts_as_one_speech() -> None:
    halves = (_turn(ANN, 10, 0, 10),), (_turn(ANN, 15, 10, 30, True), _turn(BEN, 20, 30, 40))
    longest = talk_of(_episode(*halves))["ann"].longest
    assert (longest.anchor, longest.words, longest.time_ms) == ("t=0", 25, 30_000)


def test_without_times_words_alone_are_counted() -> None:
    talk = talk_of(_episode((_turn(ANN, 30, None, None), _turn(BEN, 10, None, None))))["ann"]
    assert (talk.time_ms, talk.words_per_minute, talk.words) == (None, None, 30)


def test_when_and_in_which_chapters_somebody_speaks() -> None:
    first = (_turn(ANN, 10, 0, 6), _turn(BEN, 20, 6, 30))
    second = (_turn(BEN, 5, 30, 42), _turn(ANN, 15, 42, 60))
    talk = talk_of(_episode(first, second))
    assert (talk["ann"].chapters, talk["ben"].chapters) == ((10, 15), (20, 5))
    assert (talk["ann"].spans, talk["ben"].spans) == ((0, 100, 700, 1000), (100, 700))


def test_words_of_scripts_without_spaces_are_counted_by_their_letters() -> None:
    said = Paragraph("灯台は海のそばに立っていて、夜になると明かりをつけます。", "t=0", 0)
    yes = Paragraph("はい。", "t=9", 9000)
    turns = (Turn(ANN, (said,), 0, 9000, 1), Turn(BEN, (yes,), 9000, 10_000, 2))
    talk = talk_of(_episode(turns))
    assert talk["ann"].words >= 4 * talk["ben"].words
