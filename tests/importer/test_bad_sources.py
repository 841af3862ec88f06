"""What is wrong with a source is told, and what can be had is had all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.config.episode import read_episode
from generator.importer import import_show
from generator.importer.content import episode_text
from generator.importer.found import FoundEpisode, FoundPerson
from generator.importer.rss import is_feed, read_feed
from generator.problems import ContentError, Problems
from generator.sources import Source
from tests.importer.conftest import FEED, VTT, bring, tree
from tests.importer.web import Web


def refused(source: str, content: Path) -> str:
    with pytest.raises(ContentError) as caught:
        import_show(source, content)
    return str(caught.value)


@pytest.mark.parametrize(
    ("feed", "message"),
    [
        ("<rss><channel>", "feed.xml:1: this feed is not well-formed XML: no element found"),
        (
            "<rss>\n<channel></item></rss>",
            "feed.xml:2: this feed is not well-formed XML: mismatched tag\n"
            "    2 | <channel></item></rss>\n",
        ),
        ("<rss></rss>", "feed.xml: this is neither an RSS nor an Atom feed: it has no channel"),
        ("<feed xmlns='http://example.org/'/>", "this is neither an RSS nor an Atom feed"),
        (
            '<!DOCTYPE x [<!ENTITY a "aaaa">]><rss><channel><title>&a;</title></channel></rss>',
            "this feed defines entities of its own, which is not safe to read",
        ),
        ('<?xml version="1.0" encoding="xyz"?><rss/>', "this feed"),
    ],
)
def test_a_feed_that_is_none_is_refused(feed: str, message: str, web: Web, tmp_path: Path) -> None:
    web.files["/feed.xml"] = feed.encode()
    told = refused(web.url("/feed.xml"), tmp_path)
    assert message in told
    assert "give the address of the podcast's feed" in told
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_not_there_is_told(web: Web, tmp_path: Path) -> None:
    assert "there is no such file or folder" in refused(str(tmp_path / "nowhere"), tmp_path)
    assert "the server says 404 Not Found" in refused(web.url("/nowhere"), tmp_path)
    assert "check the address" in refused(web.url("/nowhere"), tmp_path)


def test_one_broken_episode_does_not_keep_the_others_out(web: Web, tmp_path: Path) -> None:
    del web.files["/2.vtt"]
    report = bring(web, tmp_path)
    assert [str(problem) for problem in report.failed] == [
        f"{web.url('/2.vtt')}: the server says 404 Not Found",
        f"{web.url('/2.html')}: the server says 404 Not Found",
    ]
    assert report.written == ["thirty-years"]
    web.files["/2.vtt"] = VTT.encode()
    assert len(bring(web, tmp_path).written) == 1


def test_chapters_that_cannot_be_had_do_not_keep_the_episode_out(web: Web, tmp_path: Path) -> None:
    web.files["/2.json"] = b"{"
    report = bring(web, tmp_path)
    assert len(report.written) == 2
    assert len(report.failed) == 1


def test_a_feed_on_this_machine_is_read_as_one_from_the_web(web: Web, tmp_path: Path) -> None:
    (tmp_path / "saved.xml").write_text(FEED.replace("{web}", web.address), "utf-8")
    report = import_show(str(tmp_path / "saved.xml"), tmp_path / "content")
    assert len(report.written) == 2


def test_a_feed_cannot_read_files_of_this_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.vtt"
    secret.write_text(VTT)
    feed = FEED.replace("{web}/2.vtt", secret.as_uri()).replace("{web}/1.vtt", str(secret))
    (tmp_path / "saved.xml").write_text(feed.replace("{web}", "http://127.0.0.1:1"), "utf-8")
    report = import_show(str(tmp_path / "saved.xml"), tmp_path / "content")
    assert report.written == []
    assert "this is not a web address" in "\n".join(map(str, report.failed))


def test_a_content_folder_that_cannot_be_written_is_told(web: Web, tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file")
    told = refused(web.url("/feed.xml"), tmp_path / "content")
    assert "the import could not be written: File exists" in told


def test_a_folder_of_transcripts_comes_in_with_its_chapters(tmp_path: Path) -> None:
    source = tmp_path / "talks"
    (source / "12 - Sea").mkdir(parents=True)
    (source / "12 - Sea/transcript.vtt").write_text(VTT)
    (source / "12 - Sea/chapters.txt").write_text("0:00 Start\n0:02 End\n")
    (source / "2024-05-06_a-talk.txt").write_text("00:00 Speaker 1: Hello.\n")
    (source / "2024-05-06_a-talk.chapters.txt").write_text("0:00 All of it\n")
    (source / "cover.jpg").write_bytes(b"\xff\xd8")
    (source / ".hidden.vtt").write_text(VTT)
    report = import_show(str(source), tmp_path / "content")
    assert report.written == ["12-sea", "a-talk"]
    files = tree(tmp_path / "content")
    assert sorted(files) == [
        "episodes/12-sea/chapters.txt",
        "episodes/12-sea/episode.md",
        "episodes/12-sea/transcript.vtt",
        "episodes/a-talk/chapters.txt",
        "episodes/a-talk/episode.md",
        "episodes/a-talk/transcript.txt",
    ]
    assert files["episodes/a-talk/episode.md"].decode() == (
        "---\ntitle: A talk\ndate: 2024-05-06\n"
        "# Who speaks? Take the # away and write the names:\n# speakers:\n"
        "#   Speaker 1: {name: Speaker 1, role: guest}\n---\n\n"
    )
    assert import_show(str(source), tmp_path / "content").unchanged == 2


def test_the_terminal_tells_what_came_and_what_did_not(web: Web, tmp_path: Path) -> None:
    del web.files["/1.vtt"]
    arguments = ["import", web.url("/feed.xml"), "--content", str(tmp_path)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert f"{web.url('/1.vtt')}: the server says 404 Not Found" in result.output
    assert "1 of 2: How a lamp is lit: part 2\n" in result.output
    assert "Left out, as they have no transcript: 1 episode\n" in result.output
    assert result.output.endswith(
        f"Imported 1 episode into {tmp_path}/episodes; 0 unchanged, 1 failure.\n"
    )
    refused_result = CliRunner().invoke(main, ["import", str(tmp_path / "no")])
    assert (refused_result.exit_code, "Traceback" in refused_result.output) == (1, False)


_text = st.text(max_size=30)


@given(
    title=st.text(min_size=1, max_size=30),
    summary=_text,
    tags=st.lists(_text, max_size=3),
    name=_text,
    label=st.text(min_size=1, max_size=20),
)
@settings(deadline=None)
def test_whatever_a_feed_says_its_episode_can_be_read_back(
    title: str, summary: str, tags: list[str], name: str, label: str
) -> None:
    people = (FoundPerson(label, "guest"), FoundPerson(name, "host"))
    episode = FoundEpisode("k", title, (), summary=summary, tags=tuple(tags), people=people)
    problems = Problems()
    text = episode_text(episode, [label])
    settings_read = read_episode(Source("episode.md", text), problems, "en")
    assert [str(problem) for problem in problems.errors] == []
    assert settings_read.title.split() == "".join(c for c in title if c.isprintable()).split() or (
        not title.isprintable()
    )


def test_entities_of_html_are_taken_as_they_are_meant() -> None:
    data = b"<rss><channel><title>Fish&nbsp;&amp; &Ouml;l&zzz;</title></channel></rss>"
    assert read_feed(data, "feed").title == "Fish & Öl\N{REPLACEMENT CHARACTER}"


_feeds = st.text(max_size=300).map(lambda text: f"<rss>{text}".encode("utf-8", "ignore"))


@given(st.binary(max_size=300) | _feeds)
@settings(deadline=None)
def test_no_bytes_bring_the_reading_of_feeds_down(data: bytes) -> None:
    is_feed(data)
    try:
        read_feed(data, "feed")
    except ContentError as error:
        assert error.problems


def test_odd_values_of_an_episode_are_taken_as_far_as_they_make_sense() -> None:
    feed = read_feed(
        "<rss><channel><item><title>A</title><pubDate>Mon, 01 Jan 99999999999999999999 00:00:00"
        " GMT</pubDate><enclosure url='https://e.org/a\u00a0b|c.mp3' length='-5'"
        " type='audio/mpeg'/>"
        "</item><item><title>B</title><pubDate>today</pubDate>"
        "<enclosure url='javascript:alert(1)'/></item></channel></rss>".encode(),
        "feed",
    )
    first, second = feed.episodes
    assert first.date is None
    assert first.audio is not None
    assert (first.audio.url, first.audio.length) == ("https://e.org/a%C2%A0b%7Cc.mp3", None)
    assert (second.date, second.audio) == (None, None)
