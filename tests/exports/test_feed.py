"""The feed as feed readers and podcast players read it."""

from __future__ import annotations

import io
import re

import feedparser
import podcastparser
import pytest
from hypothesis import given, settings
from lxml import etree
from msgspec.structs import replace

from generator.exports.feed import feed
from generator.model import Episode, Media, Person, Show, Soundbite
from tests.exports.conversations import ANN, SHOW, episodes
from tests.exports.test_epub import EPISODE

PODCAST = replace(
    SHOW,
    author="Ann Lee",
    email="ann@example.org",
    image="files/cover.png",
    category="Science > Physics",
    people=(Person(ANN.slug, ANN.name, image="files/ann.jpg"),),
)
TALK = replace(
    EPISODE,
    number=7,
    summary="Two <b>talk</b> & listen.",
    audio=Media("https://cdn.example.org/7.mp3", None, 1234, 4_000_000),
    notes="See [more](more.html) and [there](#t=0:04).\n\n```python\nif a < b:\n    pass\n```\n",
    soundbites=(Soundbite(4000, 30_500, "The best & only"), Soundbite(60_000, 15_000)),
)
TALK_PAGE = "https://example.org/show/episodes/talk/"
_PODCAST = "{https://podcastindex.org/namespace/1.0}"


def written(*episodes: Episode, show: Show = PODCAST) -> bytes:
    data = feed(episodes, show)
    assert data is not None
    return data


def tags(data: bytes, name: str) -> list[dict[str, str]]:
    """Attributes of every tag of the Podcasting 2.0 namespace with a name, and its text."""
    found = etree.fromstring(data).iter(f"{_PODCAST}{name}")
    return [{**{str(k): str(v) for k, v in e.attrib.items()}, "": e.text or ""} for e in found]


def test_feedparser_finds_the_show_and_nothing_wrong() -> None:
    parsed = feedparser.parse(written(TALK))
    assert not parsed.bozo
    channel = parsed.feed
    assert channel.title == "Sea & <Sky>"
    assert channel.link == "https://example.org/show/"
    assert channel.language == "en"
    assert channel.author == "Ann Lee"
    assert channel.publisher_detail.email == "ann@example.org"
    assert [tag.term for tag in channel.tags] == ["Science", "Physics"]
    assert channel.image.href == "https://example.org/show/files/cover.png"


def test_feedparser_finds_the_episode() -> None:
    entry = feedparser.parse(written(replace(TALK, title="Light & dark"))).entries[0]
    assert entry.title == "Light & dark"
    assert entry.link == entry.id == TALK_PAGE
    assert entry.summary == "Two &lt;b&gt;talk&lt;/b&gt; &amp; listen."
    assert entry.itunes_duration == "4000"
    assert entry.itunes_episode == "7"
    assert dict(entry.enclosures[0]) == {
        "href": "https://cdn.example.org/7.mp3",
        "length": "1234",
        "type": "audio/mpeg",
    }
    assert [tag.term for tag in entry.tags] == ["sea & sky"]


def test_notes_have_whole_addresses_and_keep_the_lines_of_code() -> None:
    notes = feedparser.parse(written(TALK)).entries[0].content[0].value
    assert f'href="{TALK_PAGE}more.html"' in notes
    assert f'href="{TALK_PAGE}#t=0:04"' in notes
    assert "if a &lt; b:\n    pass" in notes
    assert "0:00 Begin &amp; end<br />1:05:37 日本語" in notes


def test_notes_say_what_a_chapter_is_about_below_its_time() -> None:
    first = replace(TALK.chapters[0], summary="What is light & what is not?")
    notes = feedparser.parse(written(replace(TALK, chapters=(first, *TALK.chapters[1:]))))
    lines = (
        "0:00 Begin &amp; end<br /><em>What is light &amp; what is not?</em><br />1:05:37 日本語"
    )
    assert lines in notes.entries[0].content[0].value


def test_podcastparser_finds_everything_it_looks_for() -> None:
    # It knows the namespace by its older name only.
    data = written(TALK).replace(
        b'"https://podcastindex.org/namespace/1.0"',
        b'"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"',
    )
    parsed = podcastparser.parse("https://example.org/show/feed.xml", io.BytesIO(data))
    assert parsed["title"] == "Sea & <Sky>"
    assert parsed["type"] == "episodic"
    assert parsed["explicit"] is False
    assert parsed["itunes_owner"] == {"name": "Ann Lee", "email": "ann@example.org"}
    assert parsed["cover_url"] == "https://example.org/show/files/cover.png"
    (episode,) = parsed["episodes"]
    assert episode["guid"] == episode["link"] == TALK_PAGE
    assert episode["total_time"] == 4000
    assert episode["number"] == 7
    assert episode["enclosures"] == [
        {"url": "https://cdn.example.org/7.mp3", "file_size": 1234, "mime_type": "audio/mpeg"}
    ]
    assert episode["transcript_url"] == f"{TALK_PAGE}transcript.json"  # it keeps the last one
    assert episode["chapters_json_url"] == f"{TALK_PAGE}chapters.json"
    assert {p["name"]: p["role"] for p in episode["persons"]} == {
        "Ann Lee": "host",
        "Ben O'Hara & Söhne <b>": "guest",
    }


def test_players_find_each_transcript_with_its_type() -> None:
    found = {tag["url"].rpartition("/")[2]: tag for tag in tags(written(TALK), "transcript")}
    assert {name: tag["type"] for name, tag in found.items()} == {
        "transcript.vtt": "text/vtt",
        "transcript.srt": "application/x-subrip",
        "transcript.txt": "text/plain",
        "transcript.json": "application/json",
    }
    assert [name for name, tag in found.items() if tag.get("rel") == "captions"] == [
        "transcript.vtt",
        "transcript.srt",
    ]
    assert {tag["language"] for tag in found.values()} == {"en"}


def test_soundbites_are_given_in_seconds() -> None:
    assert tags(written(TALK), "soundbite") == [
        {"startTime": "4.000", "duration": "30.500", "": "The best & only"},
        {"startTime": "60.000", "duration": "15.000", "": ""},
    ]


def test_people_have_their_role_picture_and_page() -> None:
    assert tags(written(TALK), "person")[0] == {
        "role": "host",
        "href": "https://example.org/show/people/speaker-0/",
        "img": "https://example.org/show/files/ann.jpg",
        "": "Ann Lee",
    }


@pytest.mark.parametrize(
    ("address", "guid"),
    [
        # The example of the specification (podcast-namespace, tag `guid`).
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ],
)
def test_the_guid_is_the_one_that_the_specification_computes(address: str, guid: str) -> None:
    from generator.exports.feed import feed_guid

    assert feed_guid(address) == guid


def test_without_a_recording_the_feed_is_one_of_articles() -> None:
    data = written(replace(TALK, audio=None))
    parsed = feedparser.parse(data)
    assert not parsed.bozo
    assert parsed.entries[0].enclosures == []
    assert "itunes_type" not in parsed.feed
    assert not re.search(rb"<(enclosure|itunes:(duration|type|explicit))", data)
    assert len(tags(data, "transcript")) == 4


def test_there_is_no_feed_of_a_site_without_an_address_or_where_none_is_wanted() -> None:
    assert feed([TALK], replace(PODCAST, base_url="")) is None
    assert feed([TALK], replace(PODCAST, unwanted_exports=frozenset({"feed"}))) is None


def test_an_export_that_is_not_wanted_is_not_announced() -> None:
    data = written(TALK, show=replace(PODCAST, unwanted_exports=frozenset({"srt", "chapters"})))
    assert not any(tag["url"].endswith(".srt") for tag in tags(data, "transcript"))
    assert tags(data, "chapters") == []


@given(episodes())
@settings(max_examples=50, deadline=None)
def test_whatever_is_said_the_feed_stays_well_formed(episode: Episode) -> None:
    notes = f"{episode.turns[0].text}\x0c\x1f\x00"
    wild = replace(episode, notes=notes, audio=Media("https://e.org/a.mp3"))
    data = written(wild)
    etree.fromstring(data)
    assert feedparser.parse(data).entries[0].id == TALK_PAGE
