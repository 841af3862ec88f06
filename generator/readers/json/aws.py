"""Amazon Transcribe: items of words and punctuation, with speakers or channels."""

from __future__ import annotations

from typing import Any

from generator.model import Cue, Grain, Transcript
from generator.readers.json.values import child, first_object, label, objects, seconds, text
from generator.readers.lines import LineFinder
from generator.readers.words import WordCues


def sniff(data: Any) -> bool:
    """Tell by the list of items with alternatives of content."""
    item = first_object(data, "results", "items")
    channels = objects(data, "results", "channel_labels", "channels")
    item = item or next((first_object(channel, "items") for channel in channels), {})
    return "content" in first_object(item, "alternatives") and "type" in item


def read(data: Any, lines: LineFinder) -> Transcript | None:
    """Read the items; a word's speaker is in the item, or in the labels beside."""
    results = child(data, "results")
    channels = list(objects(results, "channel_labels", "channels"))
    cues: list[Cue] = []
    if len(channels) > 1:
        for channel in channels:
            name = label(channel, "channel_label")
            cues.extend(_cues(list(objects(channel, "items")), {}, lines, name))
    else:
        cues.extend(_cues(list(objects(results, "items")), _labels(results), lines, None))
    return Transcript(tuple(cues), Grain.CUE)


def _labels(results: Any) -> dict[str, str | None]:
    """Return the speaker of each word by the start time in the file's own words."""
    return {
        text(item, "start_time"): label(item, "speaker_label")
        for segment in objects(results, "speaker_labels", "segments")
        for item in objects(segment, "items")
    }


def _cues(
    items: list[dict[str, Any]],
    labels: dict[str, str | None],
    lines: LineFinder,
    channel: str | None,
) -> tuple[Cue, ...]:
    cues = WordCues(lines.find)
    for item in items:
        content = text(first_object(item, "alternatives"), "content")
        if text(item, "type") == "punctuation":
            cues.attach(content)
            continue
        start = seconds(item, "start_time")
        name = label(item, "speaker_label") or labels.get(text(item, "start_time")) or channel
        cues.add(content, start, seconds(item, "end_time"), name)
    return cues.finished()
