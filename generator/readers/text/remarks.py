"""Remarks of a plain text, once it is known which lines begin them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model import ChapterMark, Cue, Grain, Transcript
from generator.problems import Problems
from generator.readers.text.dialect import Dialect
from generator.readers.text.frame import front_matter_end, heading, without_footer
from generator.readers.text.heads import Head, Kind


@dataclass(slots=True)
class _Remark:
    label: str | None
    start_ms: int | None
    line: int
    parts: list[str] = field(default_factory=list)

    def cue(self) -> Cue:
        return Cue("\n".join(self.parts), self.line, self.label, self.start_ms)


def read_remarks(
    lines: Sequence[str], dialect: Dialect, path: str, problems: Problems
) -> Transcript:
    """Gather the lines of each remark; a line that begins none belongs to the one before."""
    remarks: list[_Remark] = []
    headings: list[tuple[str, int]] = []
    last = without_footer(lines)
    for index in range(front_matter_end(lines), last):
        line = lines[index].strip()
        if not line:
            continue
        head = dialect.head(index)
        if head:
            _begin(remarks, head, index + 1)
        elif title := heading(line):
            headings.append((title, index + 1))
        elif remarks:
            remarks[-1].parts.append(line)
        else:
            remarks.append(_Remark(None, None, index + 1, [line]))
    cues = [remark.cue() for remark in remarks]
    grain = Grain.TURN if dialect.labelled else Grain.CUE
    return Transcript(tuple(cues), grain, tuple(_chapters(headings, cues)))


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


def _chapters(headings: list[tuple[str, int]], cues: list[Cue]) -> list[ChapterMark]:
    marks = []
    for title, line in headings:
        following = next((cue for cue in cues if cue.line > line), None)
        if following and following.start_ms is not None:
            marks.append(ChapterMark(title, following.start_ms, line))
    return marks
