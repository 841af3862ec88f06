"""A command of the publisher's that finds chapters: what it gets, and what it may answer."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from generator.assemble.chapters import FoundChapter, Speech
from generator.assemble.chapters.command import ask_command
from generator.config.chapter_command import ChapterCommand
from generator.problems import Problems

SPEECHES = [
    Speech("ann", "Welcome back. Today we talk about lighthouses.", 0, "host", "Ann"),
    Speech("ben", "Thank you. I have kept one. It is old.", 10_000),
    Speech("ann", "Was it the lamp?", 30_000, "host", "Ann"),
]


def asked(
    tmp_path: Path, program: str, seconds: int = 30, speeches: list[Speech] = SPEECHES
) -> tuple[tuple[FoundChapter, ...], list[str]]:
    path = tmp_path / "find.py"
    path.write_text(program, encoding="utf-8")
    problems = Problems()
    command = ChapterCommand((sys.executable, str(path)), seconds, "content/site.toml", 3)
    found = ask_command(
        command,
        speeches,
        title="Light",
        duration_ms=40_000,
        language="en",
        chapter_ms=None,
        problems=problems,
    )
    return found, [f"{p}".replace(f"{sys.executable} {path}", "find") for p in problems.errors]


def answering(answer: object) -> str:
    return f"import sys; sys.stdin.read(); print({json.dumps(answer)!r})"


def test_the_command_gets_the_whole_conversation_as_json(tmp_path: Path) -> None:
    copy = tmp_path / "got.json"
    program = (
        "import sys, pathlib\n"
        f"pathlib.Path({str(copy)!r}).write_bytes(sys.stdin.buffer.read())\n"
        'print(\'{"chapters": [{"turn": 0, "title": "All"}]}\')'
    )
    asked(tmp_path, program)
    assert json.loads(copy.read_text("utf-8")) == {
        "title": "Light",
        "language": "en",
        "duration": 40.0,
        "chapterLength": None,
        "turns": [
            {
                "turn": 0,
                "start": 0.0,
                "speaker": "Ann",
                "role": "host",
                "sentences": ["Welcome back.", "Today we talk about lighthouses."],
            },
            {
                "turn": 1,
                "start": 10.0,
                "speaker": "ben",
                "role": None,
                "sentences": ["Thank you.", "I have kept one.", "It is old."],
            },
            {
                "turn": 2,
                "start": 30.0,
                "speaker": "Ann",
                "role": "host",
                "sentences": ["Was it the lamp?"],
            },
        ],
    }


def test_chapters_begin_at_turns_at_sentences_or_at_times(tmp_path: Path) -> None:
    answer = {
        "chapters": [
            {"turn": 0, "title": "Start", "summary": "Who keeps  it."},
            {"startTime": 29.5, "title": "Lamp"},
            {"turn": 1, "sentence": 1, "title": "Keeping"},
        ]
    }
    found, errors = asked(tmp_path, answering(answer))
    assert errors == []
    assert [(c.turn, c.offset, c.title, c.summary) for c in found] == [
        (0, 0, "Start", "Who keeps it."),
        (1, 11, "Keeping", None),
        (2, 0, "Lamp", None),
    ]


def test_what_is_said_before_the_first_chapter_is_an_opening(tmp_path: Path) -> None:
    found, _ = asked(tmp_path, answering([{"turn": 1, "title": "Late"}]))
    assert [(c.turn, c.title) for c in found] == [(0, "Opening"), (1, "Late")]


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ({"chapters": []}, "its answer has no chapters"),
        ("chapters", "its answer has no chapters"),
        ([3], "chapter 1 is not an object"),
        ([{"turn": 0}], "chapter 1 has no title"),
        ([{"turn": 0, "title": " "}], "chapter 1 has no title"),
        ([{"turn": 0, "title": "x" * 300}], "the title of chapter 1 is longer than 200 characters"),
        ([{"turn": 0, "title": "x", "summary": 3}], "the summary of chapter 1 is not text"),
        ([{"turn": 3, "title": "x"}], "the turn of chapter 1 is 3, not one of 0 to 2"),
        ([{"turn": True, "title": "x"}], "the turn of chapter 1 is True, not one of 0 to 2"),
        (
            [{"turn": 1, "sentence": 9, "title": "x"}],
            "the sentence of chapter 1 is 9, not one of 0 to 2",
        ),
        ([{"title": "x"}], "chapter 1 has neither a turn nor a startTime"),
        ([{"title": "x", "startTime": "1:00"}], "chapter 1 has neither a turn nor a startTime"),
        (
            [{"turn": 0, "title": "x"}, {"startTime": 0, "title": "y"}],
            '"x" and "y" begin at the same sentence',
        ),
    ],
)
def test_a_wrong_answer_is_told_of(tmp_path: Path, answer: object, wrong: str) -> None:
    found, errors = asked(tmp_path, answering(answer))
    assert found == ()
    assert errors == [
        f'content/site.toml:3: the command "find" found no chapters for "Light": {wrong}\n'
        '      it must answer {"chapters": [{"turn": 0, "title": "…"}]}'
    ]


def test_an_answer_that_is_not_json_is_told_of(tmp_path: Path) -> None:
    found, errors = asked(tmp_path, "print('Sure! Here are the chapters:')")
    assert found == ()
    assert "its answer is not JSON" in errors[0]


def test_a_time_needs_a_transcript_with_times(tmp_path: Path) -> None:
    untimed = [Speech("ann", "Hello there.", None)]
    _, errors = asked(tmp_path, answering([{"startTime": 1, "title": "x"}]), speeches=untimed)
    assert "chapter 1 has a startTime, but the transcript has no times" in errors[0]


def test_a_command_that_fails_is_quoted(tmp_path: Path) -> None:
    _, errors = asked(
        tmp_path, "import sys; print('no key\\nbad key', file=sys.stderr); sys.exit(3)"
    )
    assert 'found no chapters for "Light": it ended with 3: bad key' in errors[0]


def test_a_command_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    _, errors = asked(tmp_path, "import time; time.sleep(30)", seconds=1)
    assert "it took more than 1 seconds\n      give it more with chapter_timeout" in errors[0]


def test_a_program_that_is_not_there_is_told_of() -> None:
    problems = Problems()
    command = ChapterCommand(("no-such-program-of-ours",), 5, "content/site.toml", 3)
    ask_command(
        command,
        SPEECHES,
        title="Light",
        duration_ms=None,
        language="en",
        chapter_ms=None,
        problems=problems,
    )
    assert "there is no such program" in str(problems.errors[0])
