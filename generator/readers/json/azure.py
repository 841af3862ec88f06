"""Azure Speech: batch transcription (`recognizedPhrases`) and fast transcription (`phrases`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import (
    first_object,
    label,
    milliseconds,
    objects,
    seconds,
    text,
    ticks,
)
from generator.readers.lines import LineFinder
from generator.readers.words import marks_in

_MS_OFFSET = ("offsetMilliseconds", "offset")
_MS_LENGTH = ("durationMilliseconds", "duration")
Times = Callable[[dict[str, Any]], tuple[int | None, int | None]]


def sniff(data: Any) -> bool:
    """Tell by the names of the lists."""
    batch, fast = first_object(data, "recognizedPhrases"), first_object(data, "phrases")
    return "nBest" in batch or ("text" in fast and any(key in fast for key in _MS_OFFSET))


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the phrases as they are to be shown, with punctuation."""
    batch = list(objects(data, "recognizedPhrases"))
    phrases = batch or list(objects(data, "phrases"))
    times = _batch_times if batch else _fast_times
    channels = {text(phrase, "channel") for phrase in phrases}
    cues = []
    for phrase in phrases:
        best = first_object(phrase, "nBest") if batch else phrase
        body = text(best, "display", "text", "lexical")
        name = label(phrase, "speaker")
        if name is None and len(channels) > 1:
            name = label(phrase, "channel", prefix="Channel ")
        words = list(objects(best, "displayWords") or ())
        words = words or list(objects(best, "words"))
        timed = [(text(w, "displayText", "word", "text"), times(w)[0]) for w in words]
        start, length = times(phrase)
        end = start + length if start is not None and length is not None else None
        marks = marks_in(body, timed)
        cues.append(Cue(body, lines.find(body), name, start, end, marks))
    return Transcript(tuple(cues), Grain.CUE)


def _batch_times(item: dict[str, Any]) -> tuple[int | None, int | None]:
    """Return offset and duration, which stand as ticks of 100 ns and as ISO 8601 durations."""
    start, length = ticks(item, "offsetInTicks"), ticks(item, "durationInTicks")
    start = start if start is not None else seconds(item, "offset")
    return start, length if length is not None else seconds(item, "duration")


def _fast_times(item: dict[str, Any]) -> tuple[int | None, int | None]:
    return milliseconds(item, *_MS_OFFSET), milliseconds(item, *_MS_LENGTH)
