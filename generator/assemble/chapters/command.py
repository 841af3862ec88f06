"""Chapters from a command of the publisher's: it gets the transcript, and answers with chapters.

The transcript goes to its standard input as JSON, `{"title", "language", "duration",
"chapterLength", "turns": [{"turn", "start", "speaker", "role", "sentences"}]}`; times are seconds
or null. It answers on standard output with `{"chapters": [{"title", "turn", "sentence",
"startTime", "summary"}]}`: a chapter begins at a turn, at a sentence of it, or else at the sentence
nearest to a time.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from typing import Any

from generator.assemble.chapters.answer import AnswerError, read_answer
from generator.assemble.chapters.speech import FoundChapter, Speech
from generator.assemble.sentences import split_sentences
from generator.config.chapter_command import ChapterCommand
from generator.problems import Problems

_SHOWN = 300


def ask_command(
    command: ChapterCommand,
    speeches: Sequence[Speech],
    *,
    title: str,
    duration_ms: int | None,
    language: str,
    chapter_ms: int | None,
    problems: Problems,
) -> tuple[FoundChapter, ...]:
    """Run the command for one conversation; empty after a reported error.

    It runs in the folder that the build was started in, and is stopped when its time is over.
    """
    request = {
        "title": title,
        "language": language,
        "duration": _seconds(duration_ms),
        "chapterLength": _seconds(chapter_ms),
        "turns": [_turn(number, speech) for number, speech in enumerate(speeches)],
    }
    shown = " ".join(command.words)
    try:
        done = subprocess.run(
            command.words,
            input=json.dumps(request, ensure_ascii=False).encode("utf-8", "replace"),
            capture_output=True,
            timeout=command.seconds,
            check=False,
        )
        if done.returncode:
            told = done.stderr.decode("utf-8", "replace").strip().splitlines()
            said = f": {told[-1][:_SHOWN]}" if told else ""
            raise AnswerError(f"it ended with {done.returncode}{said}")
        return read_answer(done.stdout, speeches, duration_ms)
    except FileNotFoundError:
        reason, hint = "there is no such program", "install it, or write its whole path"
    except OSError as error:
        reason, hint = error.strerror or "it could not be started", "may it be executed?"
    except subprocess.TimeoutExpired:
        reason = f"it took more than {command.seconds} seconds"
        hint = "give it more with chapter_timeout, in seconds"
    except AnswerError as error:
        reason, hint = str(error), error.hint
    message = f'the command "{shown}" found no chapters for "{title}": {reason}'
    problems.error(command.path, command.line, message, hint=hint)
    return ()


def _turn(number: int, speech: Speech) -> dict[str, Any]:
    spans = split_sentences(speech.text)
    return {
        "turn": number,
        "start": _seconds(speech.start_ms),
        "speaker": speech.name or speech.speaker,
        "role": speech.role,
        "sentences": [speech.text[start:end] for start, end in spans],
    }


def _seconds(time_ms: int | None) -> float | None:
    return None if time_ms is None else time_ms / 1000
