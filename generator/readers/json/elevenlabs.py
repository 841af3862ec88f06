"""ElevenLabs Scribe: words, spaces and sounds, of one channel or several."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues


def sniff(data: Any) -> bool:
    """Tell by words that say of what type they are."""
    single = first_object(data, "words")
    word = single or first_object(first_object(data, "transcripts"), "words")
    return {"text", "type", "start"} <= word.keys()


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the words of every channel."""
    channels = list(objects(data, "transcripts")) or [data]
    cues: list[Cue] = []
    for channel in channels:
        name = label(channel, "channel_index", prefix="Channel ") if len(channels) > 1 else None
        cues.extend(_words(channel, name, lines))
    return Transcript(tuple(cues), Grain.CUE)


def _words(channel: dict[str, Any], name: str | None, lines: LineFinder) -> tuple[Cue, ...]:
    cues = WordCues(lines.find)
    spaced = any(text(word, "type") == "spacing" for word in objects(channel, "words"))
    space = True
    for word in objects(channel, "words"):
        if text(word, "type") == "spacing":
            space = True
            continue
        speaker = label(word, "speaker_id") or name
        start, end = seconds(word, "start"), seconds(word, "end")
        cues.add(text(word, "text").strip(), start, end, speaker, space=space or not spaced)
        space = False
    return cues.finished()
