"""Remarks of a plain text, once it is known which lines begin them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from generator.model import ChapterMark, Cue, Grain, Transcript
from generator.readers.text.dialect import Dialect
from generator.readers.text.frame import (
    SENTENCE,
    Heading,
    front_matter_end,
    heading_at,
    in_bold,
    is_rule,
    without_footer,
)
from generator.readers.text.heads import Head, Kind, unescaped

_FEWEST_WORDS = 6
_DAY_MS = 24 * 3_600_000


class TextTranscript(Struct, frozen=True):
    """A conversation read from text."""

    transcript: Transcript
    left_out: tuple[int, ...] = ()
    """Lines above the first remark that no one seems to say, from 1."""


class _Remark(Struct):
    label: str | None
    start_ms: int | None
    line: int
    parts: list[str] = field(default_factory=list)
    bold: bool = False
    """True for what stands in bold, as the questions of an interview do."""

    def cue(self, markdown: bool) -> Cue:
        text = "\n".join(self.parts)
        return Cue(unescaped(text) if markdown else text, self.line, self.label, self.start_ms)


def read_remarks(lines: Sequence[str], dialect: Dialect) -> TextTranscript:
    """Gather the lines of each remark; a line that begins none belongs to the one before."""
    remarks: list[_Remark] = []
    headings: list[Heading] = []
    opening: list[tuple[int, str]] = []
    first, last = front_matter_end(lines), without_footer(lines)
    begins = any(dialect.heads[first:last])
    markdown = any(head.marked for head in dialect.heads if head)
    index = first
    while index < last:
        line = lines[index].strip()
        head = dialect.heads[index]
        index += 1
        if not line:
            opening += [(index, "")] if not remarks else []
        elif head:
            _begin(remarks, head, index)
        elif heading := heading_at(lines, index - 1):
            headings.append(heading)
            index += heading.height - 1
        elif is_rule(line):
            continue
        elif bold := in_bold(line):
            remarks.append(_Remark(None, None, index, [bold], bold=True))
        elif remarks and remarks[-1].bold and not lines[index - 2].strip():
            remarks.append(_Remark(None, None, index, [line]))
        elif remarks:
            remarks[-1].parts.append(line)
        elif begins:
            opening.append((index, line))
        else:
            remarks.append(_Remark(None, None, index, [line]))
    said, left_out = _opening(opening)
    if any(head.of_day for head in dialect.heads if head):
        _from_the_start(remarks)
    turns = dialect.labelled or any(remark.bold for remark in remarks)
    waiting = [*said, *remarks][::-1]
    remarks.clear()
    cues: list[Cue] = []
    while waiting:  # lets go of each, to make room for what is made of it
        cues.append(waiting.pop().cue(markdown))
    grain = Grain.TURN if turns else Grain.CUE
    return TextTranscript(Transcript(tuple(cues), grain, _chapters(headings, cues)), left_out)


def _begin(remarks: list[_Remark], head: Head, line: int) -> None:
    """Start a remark. A stamp alone goes on with the speaker, or gives its time to who follows."""
    label, start = head.label, head.start_ms
    before = remarks[-1] if remarks else None
    if head.kind in (Kind.STAMP, Kind.STAMP_TEXT):
        label = before.label if before else None
    if before and not before.parts and before.start_ms is not None and start is None:
        start = before.start_ms
        remarks.pop()
    remarks.append(_Remark(label or None, start, line, [head.text] if head.text else []))


def _opening(lines: Iterable[tuple[int, str]]) -> tuple[list[_Remark], tuple[int, ...]]:
    """Divide what stands above the first remark into speech and titles, paragraph by paragraph."""
    paragraphs: list[list[tuple[int, str]]] = [[]]
    for number, line in lines:
        if line:
            paragraphs[-1].append((number, line))
        else:
            paragraphs.append([])
    said, left_out = [], []
    for paragraph in filter(None, paragraphs):
        text = " ".join(line for _, line in paragraph)
        if text.endswith("?") or (SENTENCE.search(text) and len(text.split()) >= _FEWEST_WORDS):
            said.append(_Remark(None, None, paragraph[0][0], [line for _, line in paragraph]))
        else:
            left_out += [number for number, _ in paragraph]
    return said, tuple(left_out)


def _from_the_start(remarks: Iterable[_Remark]) -> None:
    """Turn times of day into times from the first remark on; a talk may go on past midnight."""
    first: int | None = None
    latest = 0
    for remark in remarks:
        if remark.start_ms is None:
            continue
        first = remark.start_ms if first is None else first
        passed = remark.start_ms - first
        while passed < latest - _DAY_MS // 2:
            passed += _DAY_MS
        remark.start_ms = latest = passed


def _chapters(headings: Sequence[Heading], cues: Sequence[Cue]) -> tuple[ChapterMark, ...]:
    """Take for chapters the headings that have speech below; not the title of the whole."""
    levels = {heading.level for heading in headings}
    if len(levels) > 1 and sum(heading.level == min(levels) for heading in headings) == 1:
        headings = [heading for heading in headings if heading.level > min(levels)]
    if len(headings) == 1 and cues and headings[0].line < cues[0].line:
        return ()  # the title of the whole
    marks = []
    position = 0
    for index, heading in enumerate(headings):
        while position < len(cues) and cues[position].line < heading.line:
            position += 1
        following = headings[index + 1].line if index + 1 < len(headings) else None
        if position < len(cues) and (following is None or cues[position].line < following):
            marks.append(ChapterMark(heading.title, cues[position].start_ms, heading.line))
    return tuple(marks)
