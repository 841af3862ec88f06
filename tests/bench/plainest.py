"""Files like ours by the plainest Python that can write them: the floor of a build, not a product.

    python tests/bench/plainest.py CONTENT OUTPUT [page]

It reads transcripts as `peers.py` writes them, cuts turns into paragraphs at ends of sentences and
joins strings. Nothing is tidied, left out, checked, remembered or drawn; words are found, but not
stemmed; pages have no template. With `page` it makes one page an episode and nothing else. What
chapterhouse takes more than this is what it does more; no bound below this can be met in Python.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from pathlib import Path

Said = tuple[int, str, str]
"""Second, who, and what: a paragraph."""

_LINE = re.compile(r"^(\d\d):(\d\d):(\d\d) ([^:]+): (.*)$", re.M)
_MARK = re.compile(r"^  - (\d\d):(\d\d):(\d\d)", re.M)
_SENTENCE = re.compile(r"(?<=[.?!]) ")
_WORD = re.compile(r"\w+")
_PARAGRAPH_WORDS, _CUE_LETTERS, _LETTERS_A_SECOND = 90, 80, 15
_HEAD = (
    "<!doctype html><html lang=en><head><title>Talk</title>"
    + '<meta name="description" content="What a page says of itself to machines">' * 30
    + "</head><body>"
    + '<a href="../../">Elsewhere</a>' * 20
)


def clock(second: int) -> str:
    return f"{second // 3600}:{second // 60 % 60:02}:{second % 60:02}"


def seconds(hours: str, minutes: str, rest: str) -> int:
    return int(hours) * 3600 + int(minutes) * 60 + int(rest)


def paragraphs(transcript: str) -> Iterator[Said]:
    for hours, minutes, rest, who, text in _LINE.findall(transcript):
        second, words, sentences = seconds(hours, minutes, rest), 0, []
        for sentence in _SENTENCE.split(text):
            sentences.append(sentence)
            words += sentence.count(" ") + 1
            if words >= _PARAGRAPH_WORDS:
                paragraph = " ".join(sentences)
                yield second, who, paragraph
                second += len(paragraph) // _LETTERS_A_SECOND
                words, sentences = 0, []
        if sentences:
            yield second, who, " ".join(sentences)


def chapters(said: Sequence[Said], starts: Sequence[int]) -> list[list[Said]]:
    spans = pairwise([*starts, said[-1][0] + 1])
    return [[each for each in said if start <= each[0] < end] for start, end in spans]


def html(said: Sequence[Said]) -> str:
    return "\n".join(
        f'<article class="turn" id="t={(at := clock(second))}"><header><b>{who}</b></header>'
        f'<p><a class="at" href="#t={at}">{at}</a>{escape(text, quote=False)}</p></article>'
        for second, who, text in said
    )


def markdown(said: Sequence[Said]) -> str:
    return "\n\n".join(f"**{who}** [{clock(at)}](#t={clock(at)}) {text}" for at, who, text in said)


def cues(said: Sequence[Said]) -> Iterator[tuple[str, str, str, str]]:
    for second, who, text in said:
        start = 0
        while start < len(text):
            end = text.rfind(" ", start, start + _CUE_LETTERS)
            if end <= start or len(text) - start <= _CUE_LETTERS:
                end = len(text)
            first, last = (clock(second + place // _LETTERS_A_SECOND) for place in (start, end))
            middle = text.rfind(" ", start, (start + end) // 2)
            lines = f"{text[start:middle]}\n{text[middle + 1 : end]}"
            yield first, last, who, lines if middle > start else text[start:end]
            start = end + 1


def exports(said: Sequence[Said]) -> dict[str, str]:
    shown = list(cues(said))
    segments = [{"startTime": at, "speaker": who, "body": text} for at, who, text in said]
    return {
        "transcript.vtt": "WEBVTT\n\n"
        + "\n\n".join(f"0{a}.000 --> 0{b}.000\n<v {who}>{escape(t)}" for a, b, who, t in shown),
        "transcript.srt": "\n\n".join(
            f"{n}\n0{a},000 --> 0{b},000\n{who}: {t}" for n, (a, b, who, t) in enumerate(shown, 1)
        ),
        "transcript.txt": "\n\n".join(f"{who} ({clock(at)})\n{text}" for at, who, text in said),
        "transcript.json": json.dumps({"segments": segments}, ensure_ascii=False),
        "transcript.md": markdown(said),
    }


def book(pages: Sequence[str]) -> bytes:
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, page in enumerate(pages):
            packed.writestr(f"{number}.xhtml", page)
    return contents.getvalue()


def write(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def main() -> None:
    """Build."""
    content, output, *only = sys.argv[1:]
    index: dict[str, list[tuple[str, int, int]]] = {}
    for episode in sorted(Path(content, "episodes").iterdir()):
        folder = Path(output, "episodes", episode.name)
        said = list(paragraphs((episode / "transcript.txt").read_text("utf-8")))
        marks = _MARK.findall((episode / "episode.md").read_text("utf-8"))
        parts = chapters(said, [seconds(*mark) for mark in marks])
        bodies = [html(part) for part in parts]
        write(folder / "index.html", _HEAD + "\n".join(bodies))
        if only:
            continue
        for number, (body, part) in enumerate(zip(bodies, parts, strict=True)):
            write(folder / f"chapter-{number}/index.html", _HEAD + body)
            write(folder / f"chapter-{number}/index.html.md", markdown(part))
        for name, text in exports(said).items():
            write(folder / name, text)
        write(folder / "transcript.epub", book(bodies))
        for place, (_, _, text) in enumerate(said):
            for word, count in Counter(_WORD.findall(text.lower())).items():
                index.setdefault(word, []).append((episode.name, place, count))
    if not only:
        write(Path(output, "search/index.json"), json.dumps(index, separators=(",", ":")))


if __name__ == "__main__":
    main()
