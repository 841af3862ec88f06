"""Captions and transcripts in small XML formats: YouTube's srv1 to srv3, Podlove's."""

from __future__ import annotations

import html
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.model import Cue, Grain, TimeMark, Transcript
from generator.problems import Problems
from generator.readers.document import Document
from generator.readers.lines import LineFinder
from generator.readers.xml import local
from generator.times import parse_clock


def sniff_youtube(document: Document) -> bool:
    """Tell by the root and by the names of the times."""
    root = document.xml_root
    return root == "timedtext" or (root == "transcript" and "<text start=" in document.head)


def read_youtube(document: Document, problems: Problems) -> Transcript | None:
    """Read srv1 (`text`, in seconds), srv2 and srv3 (`text` and `p`, in milliseconds)."""
    root = document.xml(problems)
    if root is None:
        return None
    lines = LineFinder(document.source.text)
    cues = [cue for element in root.iter() if (cue := _caption(element, lines))]
    for index in range(len(cues) - 1):
        end, following = cues[index].end_ms, cues[index + 1].start_ms
        if end is not None and following is not None and following < end:
            # It stays on the screen while the next one is spoken.
            one = cues[index]
            cues[index] = Cue(one.text, one.line, None, one.start_ms, following, one.marks)
    return Transcript(tuple(cues), Grain.CUE)


def _caption(element: Element, lines: LineFinder) -> Cue | None:
    name = local(element.tag)
    if name == "text":
        scale = 1000.0 if element.get("start") is not None else 1.0
        start = _number(element.get("start") or element.get("t"), scale)
        length = _number(element.get("dur") or element.get("d"), scale)
        # srv1 escapes the text twice.
        body = html.unescape("".join(element.itertext()))
        marks: tuple[TimeMark, ...] = ()
    elif name == "p":
        start, length = _number(element.get("t"), 1.0), _number(element.get("d"), 1.0)
        body, marks = _segments(element, start or 0)
    else:
        return None
    if not body.strip():
        return None
    end = start + length if start is not None and length is not None else None
    key = "start" if element.get("start") is not None else "t"
    line = lines.find_attribute(key, element.get(key))
    return Cue(body, line, None, start, end, marks)


def _segments(element: Element, start: int) -> tuple[str, tuple[TimeMark, ...]]:
    """Return the text of an srv3 paragraph and the times of its words."""
    parts = [element.text or ""]
    marks: list[TimeMark] = []
    for child in element:
        word = "".join(child.itertext())
        if local(child.tag) == "s" and word.strip():
            offset = sum(map(len, parts)) + len(word) - len(word.lstrip())
            marks.append(TimeMark(offset, start + (_number(child.get("t"), 1.0) or 0)))
        parts += ["\n" if local(child.tag) == "br" else word, child.tail or ""]
    return "".join(parts), tuple(marks) if len(marks) > 1 else ()


def _number(text: str | None, scale: float) -> int | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return round(value * scale) if -1e12 < value < 1e12 else None


def sniff_podlove(document: Document) -> bool:
    """Tell by the namespace of Podlove Simple Transcripts."""
    return document.xml_root == "transcripts"


def read_podlove(document: Document, problems: Problems) -> Transcript | None:
    """Read each `speech` with its `speaker` and `item`s."""
    root = document.xml(problems)
    if root is None:
        return None
    return Transcript(tuple(_speeches(root, LineFinder(document.source.text))), Grain.CUE)


def _speeches(root: Element, lines: LineFinder) -> Iterator[Cue]:
    for speech in root.iter():
        if local(speech.tag) != "speech":
            continue
        label = None
        for child in speech:
            text = "".join(child.itertext()).strip()
            if local(child.tag) == "speaker":
                label = text or None
            elif local(child.tag) == "item":
                start, end = (parse_clock(child.get(key) or "") for key in ("start", "end"))
                line = lines.find_attribute("start", child.get("start"))
                name = f"Speaker {label}" if label and label.isdigit() else label
                yield Cue(text, line, name, start, end)
