"""A podcast whose feed is Atom comes in as it would from RSS."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import feedparser

from generator.importer.found import FoundPerson
from generator.importer.rss import is_feed, read_feed
from tests.importer.conftest import VTT, bring, tree
from tests.importer.web import Web

ATOM = """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- A comment -->
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us" xml:base="https://example.org/show/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0">
  <title>Sea &amp; Sky</title>
  <subtitle type="html">Talks about &lt;b&gt;light&lt;/b&gt;.</subtitle>
  <id>urn:example:show</id>
  <updated>2024-02-06T23:30:00Z</updated>
  <author><name>Ann Lee</name></author>
  <link rel="self" href="feed.atom"/>
  <link href="/"/>
  <logo>cover.png</logo>
  <itunes:category text="Technology"/>
  <entry>
    <title type="text">Is 3 &lt; 4?</title>
    <id>urn:example:two</id>
    <published>2024-02-06T23:30:00+01:00</published>
    <updated>2024-03-01T00:00:00Z</updated>
    <link href="https://example.org/2"/>
    <link rel="enclosure" href="2.mp3" type="audio/mpeg" length="123"/>
    <summary>They &lt;meet&gt;.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>With
      <a href="https://example.org/x">links</a>.</p><ul><li>one &amp; two</li></ul></div></content>
    <category term="sea"/>
    <category term="l" label="light"/>
    <itunes:duration>1:02:03</itunes:duration>
    <itunes:episode>2</itunes:episode>
    <podcast:transcript url="{web}/2.vtt" type="text/vtt"/>
    <podcast:person role="guest">Ben Holm</podcast:person>
  </entry>
  <entry>
    <title type="html">Thirty &lt;i&gt;years&lt;/i&gt;</title>
    <id>urn:example:one</id>
    <updated>2024-01-01T12:00:00Z</updated>
    <content type="html">&lt;p&gt;On a &lt;em&gt;lamp&lt;/em&gt;.&lt;/p&gt;</content>
    <podcast:transcript url="{web}/1.vtt" type="text/vtt"/>
    <source><id>urn:example:other</id><title>Another show</title></source>
  </entry>
</feed>
"""


def test_an_atom_feed_is_read_as_it_is_meant() -> None:
    show = read_feed(ATOM.encode(), "feed.atom")
    assert (show.title, show.description) == ("Sea & Sky", "Talks about light.")
    assert (show.language, show.author, show.category) == ("en-us", "Ann Lee", "Technology")
    assert (show.link, show.image) == (
        "https://example.org/",
        "https://example.org/show/cover.png",
    )
    two, one = show.episodes
    assert (two.key, two.title, two.number) == ("urn:example:two", "Is 3 < 4?", 2)
    assert (two.date, one.date) == (date(2024, 2, 6), date(2024, 1, 1))
    assert two.audio is not None
    assert (two.audio.url, two.audio.type) == ("https://example.org/show/2.mp3", "audio/mpeg")
    assert (two.audio.length, two.audio.duration_ms) == (123, 3_723_000)
    assert two.summary == "They <meet>."
    assert two.notes == "With\n[links](https://example.org/x).\n\n- one & two"
    assert (two.tags, two.people) == (("sea", "light"), (FoundPerson("Ben Holm", "guest"),))
    assert (one.key, one.title, one.notes) == ("urn:example:one", "Thirty years", "On a *lamp*.")
    assert one.summary == "On a lamp."


def test_what_is_read_of_it_is_what_a_feed_reader_reads() -> None:
    show, known = read_feed(ATOM.encode(), "feed.atom"), feedparser.parse(ATOM.encode())
    assert show.title == known.feed.title.replace("&amp;", "&")
    assert [each.key for each in show.episodes] == [each.id for each in known.entries]
    assert show.episodes[0].audio is not None
    assert show.episodes[0].audio.url == known.entries[0].enclosures[0].href
    assert list(show.episodes[0].tags) == [tag.label or tag.term for tag in known.entries[0].tags]


def test_its_episodes_are_written_with_their_transcripts(web: Web, tmp_path: Path) -> None:
    web.files["/feed.atom"] = ATOM.replace("{web}", web.address).encode()
    report = bring(web, tmp_path, "/feed.atom")
    assert (report.written, report.failed) == (["2-is-3-4", "thirty-years"], [])
    assert tree(tmp_path)["episodes/2-is-3-4/transcript.vtt"] == VTT.encode()


def test_an_atom_file_on_this_machine_is_told_from_a_transcript() -> None:
    assert is_feed(ATOM.encode())
    assert is_feed(ATOM.encode("utf-16"))
    assert not is_feed(VTT.encode())
