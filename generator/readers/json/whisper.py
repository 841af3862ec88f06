"""Whisper and its kin: openai-whisper, faster-whisper, WhisperX, whisper-timestamped, the API.

They share segments with `start`, `end` (seconds) and `text`; words and speakers are extras.
"""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues, marks_in


def sniff(data: Any) -> bool:
    """Tell by segments that have seconds and text, or by the words that WhisperX adds."""
    first = first_object(data, "segments") or first_object(data)
    if "speakerLabel" in first or "start_ms" in first:
        return False
    return {"start", "end", "text"} <= first.keys() and not isinstance(first["start"], str)


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the segments; one in which the speaker changes is cut between the words."""
    segments = list(objects(data, "segments") if isinstance(data, dict) else objects(data))
    loose = _loose_words(data)
    cues: list[Cue] = []
    for segment in segments:
        words = list(objects(segment, "words")) or _within(loose, segment)
        speakers = {label(word, "speaker") for word in words} - {None}
        if len(speakers) > 1:
            cues.extend(_cut(segment, words, lines))
        else:
            cues.append(_whole(segment, words, speakers, lines))
    return Transcript(tuple(cues), Grain.CUE)


def _whole(
    segment: dict[str, Any],
    words: list[dict[str, Any]],
    speakers: set[str | None],
    lines: LineFinder,
) -> Cue:
    body = text(segment, "text")
    timed = [(text(word, "word", "text"), seconds(word, "start")) for word in words]
    speaker = label(segment, "speaker") or next(iter(speakers), None)
    start, end = seconds(segment, "start"), seconds(segment, "end")
    return Cue(body, lines.find(body), speaker, start, end, marks_in(body, timed))


def _cut(
    segment: dict[str, Any], words: list[dict[str, Any]], lines: LineFinder
) -> tuple[Cue, ...]:
    body = text(segment, "text")
    lines.find(body)
    cues = WordCues(lines.find)
    speaker = label(segment, "speaker")
    position = 0
    for word in words:
        written = text(word, "word", "text").strip()
        found = body.find(written, position)
        if found < 0:
            continue
        space = found > position or not position
        speaker = label(word, "speaker") or speaker
        # What stands between two words that were recognised was said as well.
        skipped = body[position:found].strip()
        if skipped:
            cues.add(skipped, None, None, speaker)
            space = body[found - 1 : found].isspace()
        cues.add(written, seconds(word, "start"), seconds(word, "end"), speaker, space=space)
        position = found + len(written)
    cues.attach(body[position:].rstrip())
    return cues.finished()


def _loose_words(data: Any) -> list[dict[str, Any]]:
    """Return the words that the API of OpenAI puts beside the segments."""
    return list(objects(data, "words")) if isinstance(data, dict) else []


def _within(words: list[dict[str, Any]], segment: dict[str, Any]) -> list[dict[str, Any]]:
    """Take from the front of `words` those that begin before the segment ends."""
    end = seconds(segment, "end")
    if not words or end is None:
        return []
    count = 0
    while count < len(words) and (seconds(words[count], "start") or 0) < end:
        count += 1
    taken = words[:count]
    del words[:count]
    return taken
