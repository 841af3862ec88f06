"""Gladia, versions 1 (`prediction`) and 2 (`utterances`), and its chapters."""

from __future__ import annotations

from typing import Any

from generator.model import ChapterMark, Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import marks_in

_NOT_ASKED_FOR = "not_activated"
_START, _END = ("start", "time_begin"), ("end", "time_end")


def sniff(data: Any) -> bool:
    """Tell by where the utterances are."""
    return "text" in first_object(_transcription(data), "utterances") or (
        "transcription" in first_object(data, "prediction")
    )


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the utterances and the chapters that were asked for."""
    utterances = list(objects(_transcription(data), "utterances"))
    cues = []
    for utterance in utterances or objects(data, "prediction"):
        body = text(utterance, "text", "transcription")
        words = [(text(w, "word"), seconds(w, *_START)) for w in objects(utterance, "words")]
        start, end = seconds(utterance, *_START), seconds(utterance, *_END)
        name = label(utterance, "speaker")
        name = None if name == _NOT_ASKED_FOR else name
        cues.append(Cue(body, lines.find(body), name, start, end, marks_in(body, words)))
    found = child(data, "result", "chapterization") or child(data, "chapterization")
    chapters = [
        ChapterMark(" ".join(title.split()), begin, 1)
        for chapter in objects(found, "results")
        if (title := text(chapter, "gist", "headline"))
        and (begin := seconds(chapter, "start")) is not None
    ]
    return Transcript(tuple(cues), Grain.CUE, tuple(chapters))


def _transcription(data: Any) -> Any:
    """Find the transcription in a whole answer, in its result, or by itself."""
    for keys in (("result", "transcription"), ("data", "transcription"), ("transcription",)):
        if isinstance(found := child(data, *keys), dict):
            return found
    return data if isinstance(data, dict) and "full_transcript" in data else None
