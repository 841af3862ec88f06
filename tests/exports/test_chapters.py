"""Chapters as players read them."""

from __future__ import annotations

import json

from msgspec.structs import replace

from generator.chapter_files import read_chapter_file
from generator.exports import episode_exports
from generator.problems import Problems
from generator.sources import Source
from tests.exports.conversations import SHOW
from tests.exports.test_feed import TALK, TALK_PAGE


def test_json_chapters_have_times_in_seconds_and_lead_to_their_pages() -> None:
    data = json.loads(episode_exports(TALK, SHOW)["chapters.json"])
    assert data["version"] == "1.2.0"
    assert data["podcastName"] == "Sea & <Sky>"
    assert data["chapters"] == [
        {"startTime": 0, "endTime": 9, "title": "Begin & end", "url": f"{TALK_PAGE}begin/"},
        {"startTime": 3937, "title": "日本語", "url": f"{TALK_PAGE}b/"},
    ]


def test_webvtt_chapters_reach_to_the_next_one_and_to_the_end() -> None:
    assert episode_exports(TALK, SHOW)["chapters.vtt"].decode() == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:09.000\nBegin &amp; end\n\n"
        "01:05:37.000 --> 01:06:40.000\n日本語\n"
    )


def test_a_chapter_that_is_not_listed_is_marked_or_left_out() -> None:
    first, second = TALK.chapters
    hidden = replace(TALK, chapters=(first, replace(second, listed=False)))
    files = episode_exports(hidden, SHOW)
    assert json.loads(files["chapters.json"])["chapters"][1]["toc"] is False
    assert "日本語" not in files["chapters.vtt"].decode()


def test_json_chapters_are_read_back() -> None:
    problems = Problems()
    text = episode_exports(TALK, SHOW)["chapters.json"].decode()
    marks = read_chapter_file(Source("chapters.json", text), problems)
    assert marks is not None
    assert [(mark.title, mark.start_ms) for mark in marks] == [
        ("Begin & end", 0),
        ("日本語", 3_937_000),
    ]
