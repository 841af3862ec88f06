"""AssemblyAI: words and utterances in milliseconds, and its automatic chapters."""

from __future__ import annotations

from typing import Any

from generator.model import ChapterMark, Grain, Transcript
from generator.readers.json.values import first_object, label, milliseconds, objects, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues


def sniff(data: Any) -> bool:
    """Tell by words with whole milliseconds beside the text, or by utterances of such words."""
    if not isinstance(data, dict) or "segments" in data:
        return False
    word = first_object(data, "words") or first_object(first_object(data, "utterances"), "words")
    return {"text", "start", "end", "confidence"} <= word.keys() and isinstance(word["start"], int)


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the words; utterances hold the same words with surer speakers."""
    utterances = list(objects(data, "utterances"))
    cues = WordCues(lines.find)
    for group in utterances or [data]:
        name = label(group, "speaker")
        for word in objects(group, "words"):
            speaker = name or label(word, "speaker")
            start, end = milliseconds(word, "start"), milliseconds(word, "end")
            cues.add(text(word, "text"), start, end, speaker)
        cues.end()
    found = cues.finished()
    chapters = [
        ChapterMark(" ".join(title.split()), start, 1)
        for chapter in objects(data, "chapters")
        if (title := text(chapter, "gist", "headline"))
        and (start := milliseconds(chapter, "start")) is not None
    ]
    return Transcript(found, Grain.CUE, tuple(chapters))
