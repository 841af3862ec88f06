"""Deepgram: utterances where asked for, else paragraphs, else words."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues


def sniff(data: Any) -> bool:
    """Tell by channels with alternatives, or utterances with transcripts."""
    channel = first_object(data, "results", "channels")
    utterance = first_object(data, "results", "utterances")
    return "transcript" in first_object(channel, "alternatives") or "transcript" in utterance


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the words of every channel; channels are speakers where there are several."""
    results = child(data, "results")
    channels = list(objects(results, "channels"))
    cues: list[Cue] = []
    for number, channel in enumerate(channels):
        best = first_object(channel, "alternatives")
        name = f"Channel {number + 1}" if len(channels) > 1 else None
        words = list(objects(best, "words"))
        cues.extend(_words(words, lines, name))
        if not words and (body := text(best, "transcript")):
            cues.append(Cue(body, lines.find(body), name))
    if not cues:
        for utterance in objects(results, "utterances"):
            cues.extend(
                _words(list(objects(utterance, "words")), lines, label(utterance, "speaker"))
            )
    return Transcript(tuple(cues), Grain.CUE)


def _words(words: list[dict[str, Any]], lines: LineFinder, name: str | None) -> tuple[Cue, ...]:
    cues = WordCues(lines.find)
    for word in words:
        written = text(word, "punctuated_word", "word")
        speaker = name or label(word, "speaker")
        cues.add(written, seconds(word, "start"), seconds(word, "end"), speaker)
    return cues.finished()
