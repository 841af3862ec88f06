"""Google Speech-to-Text, versions 1 and 2, as REST or a client library writes it."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues, marks_in

_START = ("startTime", "startOffset", "start_time", "start_offset")
_END = ("endTime", "endOffset", "end_time", "end_offset")
_SPEAKER = ("speakerLabel", "speaker_label", "speakerTag", "speaker_tag")
_RESULT_END = ("resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset")


def sniff(data: Any) -> bool:
    """Tell by results whose alternatives have a transcript."""
    result = next((r for r in objects(_top(data), "results") if "alternatives" in r), {})
    best = first_object(result, "alternatives")
    return isinstance(best.get("transcript"), str) and "speech" not in result


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the best alternative of each result.

    With speakers, version 1 repeats every word with its speaker in the last result.
    """
    best = [
        (result, first_object(result, "alternatives")) for result in objects(_top(data), "results")
    ]
    if best and (words := _diarized(best[-1][1])) and len(best) > 1:
        cues = WordCues(lines.find)
        for word in words:
            name = _name(word)
            cues.add(text(word, "word"), seconds(word, *_START), seconds(word, *_END), name)
        return Transcript(cues.finished(), Grain.CUE)
    found: list[Cue] = []
    latest: int | None = 0
    for result, each in best:
        found.extend(_cues(each, latest, seconds(result, *_RESULT_END), lines))
        latest = seconds(result, *_RESULT_END) or (found[-1].end_ms if found else latest)
    return Transcript(tuple(found), Grain.CUE)


def _top(data: Any) -> Any:
    """Skip the envelope of a finished operation."""
    return child(data, "response") or data


def _diarized(best: dict[str, Any]) -> list[dict[str, Any]]:
    words = list(objects(best, "words"))
    return words if not text(best, "transcript").strip() and any(map(_name, words)) else []


def _name(word: dict[str, Any]) -> str | None:
    return None if word.get("speakerTag") == 0 else label(word, *_SPEAKER)


def _cues(
    best: dict[str, Any], start: int | None, end: int | None, lines: LineFinder
) -> tuple[Cue, ...]:
    body, words = text(best, "transcript"), list(objects(best, "words"))
    line = lines.find(body)
    if len({_name(word) for word in words}) < 2:
        timed = [(text(word, "word"), seconds(word, *_START)) for word in words]
        name = _name(words[0]) if words else None
        first = seconds(words[0], *_START) if words else None
        last = seconds(words[-1], *_END) if words else None
        first = first if first is not None else start
        return (Cue(body, line, name, first, last or end, marks_in(body, timed)),)
    cues = WordCues(lambda _: line)
    for word in words:
        start_ms, end_ms = seconds(word, *_START), seconds(word, *_END)
        cues.add(text(word, "word"), start_ms, end_ms, _name(word))
    return cues.finished()
