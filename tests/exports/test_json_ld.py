"""Structured data as search engines read it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from msgspec.structs import replace

from generator.exports.json_ld import chapter_json_ld, episode_json_ld, show_json_ld
from generator.model import Episode
from tests.exports.conversations import SHOW, episodes
from tests.exports.test_feed import TALK, TALK_PAGE


def described(episode: Episode = TALK) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(episode_json_ld(episode, SHOW))
    return data


def test_an_episode_is_a_podcast_episode_of_its_series() -> None:
    data = described()
    assert (data["@context"], data["@type"]) == ("https://schema.org", "PodcastEpisode")
    assert data["url"] == TALK_PAGE
    assert data["episodeNumber"] == 7
    assert data["duration"] == "PT1H6M40S"
    assert data["description"] == "Two <b>talk</b> & listen."
    assert data["partOfSeries"] == {
        "@type": "PodcastSeries",
        "name": "Sea & <Sky>",
        "url": "https://example.org/show/",
    }
    assert data["associatedMedia"]["contentUrl"] == "https://cdn.example.org/7.mp3"
    assert [person["name"] for person in data["actor"]] == ["Ann Lee", "Ben O'Hara & Söhne <b>"]


def test_every_chapter_is_a_clip_with_its_times_and_its_page() -> None:
    assert described()["hasPart"] == [
        {
            "@type": "Clip",
            "name": "Begin & end",
            "clipNumber": 1,
            "url": f"{TALK_PAGE}begin/",
            "startOffset": 0,
            "endOffset": 9,
        },
        {
            "@type": "Clip",
            "name": "日本語",
            "clipNumber": 2,
            "url": f"{TALK_PAGE}b/",
            "startOffset": 3937,
        },
    ]


def test_the_page_of_a_chapter_is_a_clip_of_its_episode() -> None:
    data = json.loads(chapter_json_ld(TALK, TALK.chapters[1], SHOW))
    assert (data["@type"], data["startOffset"]) == ("Clip", 3937)
    assert data["partOfEpisode"]["url"] == TALK_PAGE


def test_the_front_page_tells_how_to_search() -> None:
    _, site = json.loads(show_json_ld(SHOW))["@graph"]
    target = site["potentialAction"]["target"]["urlTemplate"]
    assert target == "https://example.org/show/search/?q={words}"
    _, unknown = json.loads(show_json_ld(replace(SHOW, base_url="")))["@graph"]
    assert "potentialAction" not in unknown


@given(episodes())
@settings(max_examples=50, deadline=None)
def test_nothing_that_is_said_can_end_the_script(episode: Episode) -> None:
    wild = replace(episode, title="</script><script>alert(1)</script><!-- \u2028 &")
    text = episode_json_ld(wild, SHOW)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text)["name"].startswith("</script>")
