"""SubRip (SRT), in all the ways that tools and people write it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from generator.model import Cue, Grain, Transcript
from generator.patterns import pattern
from generator.problems import Problems
from generator.readers.captions.labels import label_cues
from generator.readers.captions.times import loose_times
from generator.readers.captions.vtt_file import ARROW, SIGNATURE
from generator.readers.document import Document
from generator.sources import Source

_TAG = pattern(r"</?(?:[ibus]|font|span|c|em|strong)(?:[ .=][^<>]*)?>|\{\\[^{}]*\}", re.IGNORECASE)
_BREAK = pattern(r"<br\s*/?>|\\[Nh]", re.IGNORECASE)
_JOINER = "\N{WORD JOINER}"
_SEARCHED = 200


def sniff(document: Document) -> bool:
    """Tell by a line of times with an arrow, near the top, where no other format says its name."""
    head = document.head
    if SIGNATURE.match(head) or head.startswith(("<", "{")):
        return False
    lines = (line for line in head.split("\n", _SEARCHED)[:_SEARCHED] if ARROW in line)
    return any(loose_times(line) for line in lines)


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read the cues of a SubRip file; numbers of cues may be missing or wrong."""
    cues = list(_cues(document.source, problems))
    return Transcript(tuple(label_cues(cues)), Grain.CUE)


def _cues(source: Source, problems: Problems) -> Iterator[Cue]:
    """Give each line of times together with the lines up to the next one."""
    lines = source.lines
    times = [(i, loose_times(line)) for i, line in enumerate(lines) if ARROW in line]
    for index, found in times:
        if found is None:
            hint = "write times as 00:01:02,000 --> 00:01:05,000"
            message = "these are no times of a caption; its text was joined to the one before"
            problems.warn(source.path, index + 1, message, source=lines[index], hint=hint)
    starts = [(i, found) for i, found in times if found]
    if starts:
        _report_opening(lines[: starts[0][0]], source, problems)
    numbered = sum(_is_number(lines, i - 1) for i, _ in starts) * 2 >= len(starts)
    wrong = {i for i, found in times if not found}
    wrong |= {i - 1 for i in wrong if numbered and _is_number(lines, i - 1)}
    for number, (index, (start, end)) in enumerate(starts):
        first = index + 1
        last = starts[number + 1][0] if number + 1 < len(starts) else len(lines)
        if numbered and last < len(lines) and last > first and _is_number(lines, last - 1):
            last -= 1
        while first < last and not lines[first].strip():
            first += 1
        body = [lines[i] for i in range(first, last) if i not in wrong and lines[i].strip()]
        yield Cue(_plain(body), min(first + 1, len(lines)), None, start, end)


def _is_number(lines: Sequence[str], index: int) -> bool:
    """Tell whether a line is the number of the cue below it."""
    return index >= 0 and lines[index].strip().isdigit()


def _plain(lines: Sequence[str]) -> str:
    text = "\n".join(lines)
    if "<" in text or "{" in text or "\\" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    if "&" in text and ";" in text:
        text = html.unescape(text)
    return text.replace(_JOINER, "") if _JOINER in text else text


def _report_opening(lines: Sequence[str], source: Source, problems: Problems) -> None:
    text = [(i, line) for i, line in enumerate(lines, 1) if re.search(r"[^\W\d]", line)]
    if text:
        line, shown = text[0]
        hint = "it stands above the times of the first caption"
        message = "this text belongs to no caption and was left out"
        problems.warn(source.path, line, message, source=shown, hint=hint)
