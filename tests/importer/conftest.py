"""A web server and a show to import from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.importer import ImportReport, import_show
from generator.importer.client import Client
from tests.importer.web import Web, serving

FEED = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:psc="http://podlove.org/simple-chapters">
<channel>
  <title>Sea &amp; Sky</title>
  <link>https://example.org/</link>
  <description>Talks about &lt;b&gt;light&lt;/b&gt;.</description>
  <language>en-us</language>
  <itunes:author>Ann Lee</itunes:author>
  <itunes:owner><itunes:email>ann@example.org</itunes:email></itunes:owner>
  <itunes:image href="https://example.org/cover.png"/>
  <itunes:category text="Society &amp; Culture"><itunes:category text="History"/></itunes:category>
  <itunes:explicit>yes</itunes:explicit>
  <podcast:person role="host">Ann Lee</podcast:person>
  <item>
    <title>How a lamp is lit: part 2</title>
    <guid isPermaLink="false">two</guid>
    <pubDate>Tue, 06 Feb 2024 23:30:00 +0100</pubDate>
    <itunes:episode>2</itunes:episode>
    <itunes:duration>1:02:03</itunes:duration>
    <itunes:keywords>sea, light,sea</itunes:keywords>
    <enclosure url="https://cdn.example.org/2.mp3?a=1&amp;b=2" type="audio/mpeg" length="123"/>
    <description>They meet: "again".</description>
    <content:encoded>&lt;p&gt;With &lt;a href="https://example.org/x"&gt;links&lt;/a&gt;.&lt;/p&gt;
      &lt;script&gt;alert(1)&lt;/script&gt;&lt;ul&gt;&lt;li&gt;one&lt;/li&gt;&lt;/ul&gt;</content:encoded>
    <podcast:transcript url="{web}/2.html" type="text/html"/>
    <podcast:transcript url="{web}/2.de.vtt" type="text/vtt" language="de"/>
    <podcast:transcript url="{web}/2.vtt" type="text/vtt" language="en"/>
    <podcast:chapters url="{web}/2.json" type="application/json+chapters"/>
    <podcast:person role="host" href="https://example.org/ann">Ann Lee</podcast:person>
    <podcast:person role="guest" href="javascript:alert(1)">Ben Holm</podcast:person>
    <podcast:soundbite startTime="1.5" duration="30">The lamp: it burns</podcast:soundbite>
  </item>
  <item>
    <title>Thirty years</title>
    <guid>one</guid>
    <pubDate>Mon, 01 Jan 2024 12:00:00 GMT</pubDate>
    <enclosure url="https://cdn.example.org/1.mp4" type="video/mp4" length="0"/>
    <podcast:transcript url="{web}/1.vtt" type="text/vtt"/>
    <psc:chapters version="1.2">
      <psc:chapter start="00:00:00.000" title="Start"/>
      <psc:chapter start="00:00:02.500" title="The &quot;end&quot;" href="https://example.org/end"/>
    </psc:chapters>
  </item>
  <item><title>Silence</title><guid>zero</guid></item>
</channel>
</rss>
"""
VTT = """\
WEBVTT

00:00:00.000 --> 00:00:02.000
<v Ann Lee>Welcome back to the light.

00:00:02.500 --> 00:00:05.000
<v Ben Holm>Thank you, it is good to be here.
"""
CHAPTERS = (
    '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Hello"},'
    ' {"startTime": 2.5, "title": "Thanks"}]}'
)


def bring(
    web: Web, content: Path, path: str = "/feed.xml", latest: int | None = None
) -> ImportReport:
    """Import from the server, without the pauses that strangers are owed."""
    return import_show(web.url(path), content, latest=latest, client=Client(pause=0))


def tree(content: Path) -> dict[str, bytes]:
    """Every visible file of a folder, with its bytes."""
    files = (p for p in sorted(content.rglob("*")) if p.is_file() and not p.name.startswith("."))
    return {p.relative_to(content).as_posix(): p.read_bytes() for p in files}


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as server:
        server.files = {
            "/feed.xml": FEED.replace("{web}", server.address).encode(),
            "/2.vtt": VTT.encode(),
            "/1.vtt": VTT.encode(),
            "/2.json": CHAPTERS.encode(),
        }
        yield server
