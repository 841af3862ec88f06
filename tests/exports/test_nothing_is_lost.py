"""Words out are words in, for every export: each is read by other means than it was written."""

from __future__ import annotations

import html
import io
import json
import re
import unicodedata
import zipfile

from hypothesis import given, settings
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from generator.exports import episode_exports
from generator.exports.table import exports_of
from generator.model import Episode
from tests.exports.conversations import SHOW, episodes, spoken_words

# Drawing a conversation takes a while on a busy machine, which says nothing about exports.
a_few = settings(max_examples=60, deadline=None)
_TIME_LINE = re.compile(r"[\d:.,]+ --> [\d:.,]+")


def written(episode: Episode, file: str) -> str:
    return episode_exports(episode, SHOW)[file].decode("utf-8")


def cells(line: str) -> int:
    """Count columns: marks above a letter take none, an ideograph takes two."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in line)
    return wide + sum(not unicodedata.combining(c) for c in line)


def cue_payloads(text: str) -> list[str]:
    """Texts of the cues of a caption file, cut where time lines stand."""
    payloads = []
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        at = next((i for i, line in enumerate(lines) if _TIME_LINE.fullmatch(line)), None)
        if at is not None:
            payloads.append("\n".join(lines[at + 1 :]))
    return payloads


@given(episodes(timed=True))
@a_few
def test_webvtt_keeps_every_word(episode: Episode) -> None:
    payloads = cue_payloads(written(episode, "transcript.vtt"))
    texts = [html.unescape(re.sub(r"^<v [^>]*>", "", payload)) for payload in payloads]
    assert " ".join(texts).split() == spoken_words(episode)


@given(episodes(timed=True))
@a_few
def test_subrip_keeps_every_word(episode: Episode) -> None:
    payloads = cue_payloads(written(episode, "transcript.srt"))
    text = " ".join(payloads).replace("\N{WORD JOINER}", "")
    names = {f"{speaker.name}:" for speaker in episode.speakers}
    changes, before = 0, None
    for turn in episode.turns:
        changes += turn.speaker != before
        before = turn.speaker
    got, want = text.split(), spoken_words(episode)
    added = sum(len(name.split()) for name in names)
    assert len(got) >= len(want)
    assert len(got) - len(want) <= changes * max(added, 1)
    remaining = iter(got)
    assert all(word in remaining for word in want)


@given(episodes())
@a_few
def test_plain_text_keeps_every_word(episode: Episode) -> None:
    lines = written(episode, "transcript.txt").splitlines()
    said = [turn.text for turn in episode.turns]
    for paragraph in (p for turn in episode.turns for p in turn.paragraphs):
        wanted = " ".join(paragraph.text.split())
        at = next(i for i, line in enumerate(lines) if line.endswith(wanted))
        lines = lines[at + 1 :]
    assert said


@given(episodes())
@a_few
def test_markdown_shows_every_word_as_it_was_said(episode: Episode) -> None:
    page = LexborHTMLParser(
        MarkdownIt("commonmark").enable("table").render(written(episode, "transcript.md"))
    )
    shown = [" ".join(block.text().split()) for block in page.css("h1, h2, p")]
    for paragraph in (p for turn in episode.turns for p in turn.paragraphs):
        at = shown.index(" ".join(paragraph.text.split()))
        shown = shown[at + 1 :]
    assert not page.css("ul, ol, pre, blockquote, table, hr, em")


@given(episodes(timed=True))
@a_few
def test_json_keeps_every_word(episode: Episode) -> None:
    segments = json.loads(written(episode, "transcript.json"))["segments"]
    assert " ".join(s["body"] for s in segments).split() == spoken_words(episode)


@given(episodes())
@a_few
def test_the_book_keeps_every_word(episode: Episode) -> None:
    data = episode_exports(episode, SHOW)["transcript.epub"]
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = sorted(n for n in book.namelist() if n.startswith("EPUB/chapter-"))
        pages = [LexborHTMLParser(book.read(name).decode("utf-8")) for name in names]
    said = [p.text() for page in pages for p in page.css(".turn p[id]")]
    assert " ".join(said).split() == spoken_words(episode)


@given(episodes(timed=True))
@a_few
def test_times_in_captions_never_fall_and_no_caption_is_empty(episode: Episode) -> None:
    for file in ("transcript.vtt", "transcript.srt", "chapters.vtt"):
        text = written(episode, file)
        times = re.findall(r"([\d:.,]+) --> ([\d:.,]+)", "\n".join(text.split("\n")))
        lines = [t for t in times if re.fullmatch(r"\d\d:\d\d:\d\d[.,]\d\d\d", t[0])]
        starts = [start for start, _ in lines]
        assert starts == sorted(starts)
        assert all(start < end for start, end in lines)
        assert all(payload.strip() for payload in cue_payloads(text))


@given(episodes(timed=True))
@a_few
def test_captions_have_at_most_two_lines_that_fit(episode: Episode) -> None:
    for file, width in (("transcript.vtt", 42), ("transcript.srt", 32)):
        for payload in cue_payloads(written(episode, file)):
            text = html.unescape(re.sub(r"^<v [^>]*>", "", payload)).replace("\N{WORD JOINER}", "")
            lines = text.split("\n")
            assert len(lines) <= 2
            # A word that is longer than a line has the line to itself.
            assert all(cells(line) <= width or " " not in line for line in lines)


@given(episodes())
@a_few
def test_an_episode_without_times_gets_only_what_needs_none(episode: Episode) -> None:
    names = {export.name for export in exports_of(episode, SHOW)}
    assert ({"vtt", "srt", "json", "chapters"} <= names) == episode.timed
    assert {"text", "markdown", "epub"} <= names
