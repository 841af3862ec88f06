"""Web pages: the HTML of Podcasting 2.0, pages in the style of lexfridman.com, and any other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.model import ChapterMark, Cue, Grain, Transcript
from generator.patterns import pattern
from generator.problems import Problems
from generator.readers.document import Document
from generator.readers.markup import Run, blocks_of, runs_of
from generator.readers.text.dialect import choose_dialect
from generator.readers.text.remarks import read_remarks
from generator.times import parse_clock

_CITE = pattern(r"<cite[\s>]", re.IGNORECASE)
_ROOTS = frozenset({"html", "body", "cite", "p", "div", "time", "article", "section", "main"})
_ROOTS |= {"h1", "h2", "h3", "span", "strong", "b"}


def sniff(document: Document) -> bool:
    """Tell by the first element."""
    return document.xml_root.lower() in _ROOTS


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read the speakers, times and words that the page marks, else what its text shows."""
    html = document.source.text
    if "ts-text" in html:
        return _segments(runs_of(html))
    if _CITE.search(html):
        return _cited(html)
    return _shown(html)


def _segments(runs: Iterable[Run]) -> Transcript:
    """Read spans of the classes `ts-name`, `ts-timestamp` and `ts-text`, with headings between."""
    cues: list[Cue] = []
    headings: list[tuple[str, int]] = []
    label, start = None, None
    block = -1
    for run in runs:
        text = " ".join(run.text.split())
        if not text:
            continue
        if _within(run, "ts-name"):
            label = text
        elif _within(run, "ts-timestamp"):
            start = parse_clock(text.strip("()[] "))
        elif _within(run, "ts-text"):
            if run.block == block and cues:
                cues[-1] = replace(cues[-1], text=cues[-1].text + run.text)
            else:
                cues.append(Cue(run.text, run.line, label, start))
            block = run.block
        elif (run.tags and run.tags[-1].partition(".")[0] in ("h2", "h3")) or _in_heading(run):
            headings.append((text, run.line))
    return Transcript(tuple(cues), Grain.TURN, tuple(_chapters(headings, cues)))


def _chapters(headings: list[tuple[str, int]], cues: list[Cue]) -> Iterator[ChapterMark]:
    """Give headings that have speech below before the next heading."""
    for index, (title, line) in enumerate(headings):
        last = headings[index + 1][1] if index + 1 < len(headings) else None
        following = next((cue for cue in cues if cue.line >= line), None)
        if following is None or following.start_ms is None:
            continue
        if last is None or following.line <= last:
            yield ChapterMark(title, following.start_ms, line)


def _cited(html: str) -> Transcript:
    """Read `cite`, `time` and `p` as Podcasting 2.0 has them (transcripts.md, section HTML)."""
    cues: list[Cue] = []
    label, start = None, None
    for text, run in blocks_of(html):
        names = {tag.partition(".")[0] for tag in run.tags}
        if "cite" in names:
            label, start = text.rstrip(": ") or None, None
        elif "time" in names:
            start = parse_clock(text)
        elif not names & {"h1", "h2", "h3", "title"}:
            cues.append(Cue(text, run.line, label, start))
            start = None
    return Transcript(tuple(cues), Grain.TURN)


def _shown(html: str) -> Transcript:
    """Read what a page shows as one reads plain text."""
    blocks = list(blocks_of(html))
    lines = [f"## {text}" if _in_heading(run) else text for text, run in blocks]
    found = read_remarks(lines, choose_dialect(lines)).transcript
    places = [run.line for _, run in blocks]
    return replace(
        found,
        cues=tuple(replace(cue, line=places[cue.line - 1]) for cue in found.cues),
        chapters=tuple(replace(mark, line=places[mark.line - 1]) for mark in found.chapters),
    )


def _in_heading(run: Run) -> bool:
    return any(tag.partition(".")[0] in ("h1", "h2", "h3", "h4", "h5", "h6") for tag in run.tags)


def _within(run: Run, name: str) -> bool:
    return any(_has_class(tag, name) for tag in run.tags)


def _has_class(tag: str, name: str) -> bool:
    return name in tag.split(".")[1:]
