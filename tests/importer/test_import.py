"""A show comes in, builds, and is never overwritten where somebody has edited it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from generator.importer import import_show
from generator.importer.ledger import LEDGER
from generator.problems import ContentError
from tests.built_site import BuiltSite
from tests.importer.conftest import CHAPTERS, VTT, bring, tree
from tests.importer.web import Web

TWO = "episodes/2-how-a-lamp-is-lit-part-2"
ONE = "episodes/thirty-years"


def test_a_feed_becomes_content_that_builds_without_a_warning(web: Web, tmp_path: Path) -> None:
    report = bring(web, tmp_path / "content")
    assert report.written == [TWO.removeprefix("episodes/"), "thirty-years"]
    assert (report.silent, report.failed, report.kept) == (1, [], [])
    assert sorted(tree(tmp_path / "content")) == [
        f"{TWO}/chapters.json",
        f"{TWO}/episode.md",
        f"{TWO}/transcript.vtt",
        f"{ONE}/chapters.json",
        f"{ONE}/episode.md",
        f"{ONE}/transcript.vtt",
        "site.toml",
    ]
    options = BuildOptions(tmp_path / "content", tmp_path / "site", strict=True)
    made = build(options)
    assert (made.episodes, made.chapters) == (2, 4)
    page = BuiltSite(options.output).page(f"{TWO}/")
    assert [h.text(strip=True) for h in page.css(".notes a")] == ["links"]
    assert "alert" not in BuiltSite(options.output).text(f"{TWO}/")


def test_an_episode_is_described_as_in_its_feed(web: Web, tmp_path: Path) -> None:
    bring(web, tmp_path)
    assert (tmp_path / TWO / "episode.md").read_text("utf-8") == (
        "---\n"
        'title: "How a lamp is lit: part 2"\n'
        "date: 2024-02-06\n"
        "number: 2\n"
        'summary: "They meet: \\"again\\"."\n'
        'audio: {url: "https://cdn.example.org/2.mp3?a=1&b=2", type: audio/mpeg, length: 123,'
        ' duration: "1:02:03"}\n'
        "tags: [sea, light]\n"
        "soundbites:\n"
        '  - "0:01.500-0:31.500 The lamp: it burns"\n'
        "speakers:\n"
        '  Ann Lee: {name: Ann Lee, role: host, url: "https://example.org/ann"}\n'
        "  Ben Holm: {name: Ben Holm, role: guest}\n"
        "---\n"
        "With [links](https://example.org/x).\n\n- one\n"
    )
    assert (tmp_path / TWO / "transcript.vtt").read_text("utf-8") == VTT
    assert (tmp_path / TWO / "chapters.json").read_text("utf-8") == CHAPTERS
    assert "video: {url" in (tmp_path / ONE / "episode.md").read_text("utf-8")
    chapters = json.loads((tmp_path / ONE / "chapters.json").read_text("utf-8"))["chapters"]
    assert chapters[1] == {"startTime": 2.5, "title": 'The "end"', "url": "https://example.org/end"}


def test_the_show_is_described_as_in_its_feed(web: Web, tmp_path: Path) -> None:
    bring(web, tmp_path)
    assert tomllib.loads((tmp_path / "site.toml").read_text("utf-8")) == {
        "title": "Sea & Sky",
        "description": "Talks about light.",
        "language": "en-us",
        "author": "Ann Lee",
        "email": "ann@example.org",
        "image": "https://example.org/cover.png",
        "category": "Society & Culture > History",
        "explicit": True,
        "links": [{"text": "Sea & Sky", "url": "https://example.org/"}],
    }


def test_only_the_best_transcript_is_fetched_one_file_at_a_time(web: Web, tmp_path: Path) -> None:
    bring(web, tmp_path)
    assert web.asked == ["/feed.xml", "/2.vtt", "/2.json", "/1.vtt"]
    assert web.most_at_once == 1
    assert all(h["User-Agent"].startswith("chapterhouse/") for h in web.headers)


def test_a_second_import_asks_for_the_feed_alone_and_changes_nothing(
    web: Web, tmp_path: Path
) -> None:
    bring(web, tmp_path)
    before = tree(tmp_path)
    web.asked.clear()
    report = bring(web, tmp_path)
    assert web.asked == ["/feed.xml 304"]
    assert (report.written, tree(tmp_path)) == ([], before)


def test_what_somebody_has_edited_stays_as_it_is(web: Web, tmp_path: Path) -> None:
    bring(web, tmp_path)
    (tmp_path / TWO / "episode.md").write_text("---\ntitle: Mine\n---\n")
    (tmp_path / "site.toml").write_text('title = "Mine"\n')
    (tmp_path / ONE / "chapters.json").unlink()
    web.files["/feed.xml"] = web.files["/feed.xml"].replace(b"lamp is lit", b"lamp is LIT")
    web.files["/feed.xml"] = web.files["/feed.xml"].replace(b"Thirty years", b"Forty years")
    web.files["/2.vtt"] = VTT.replace("Welcome", "Hello").encode()
    report = bring(web, tmp_path)
    assert report.kept == [f"{TWO}/episode.md", f"{ONE}/chapters.json"]
    assert (tmp_path / TWO / "episode.md").read_text() == "---\ntitle: Mine\n---\n"
    assert (tmp_path / "site.toml").read_text() == 'title = "Mine"\n'
    assert not (tmp_path / ONE / "chapters.json").exists()
    # What nobody has touched follows the feed, in the folder it has had from the beginning.
    assert "Hello" in (tmp_path / TWO / "transcript.vtt").read_text()
    assert "title: Forty years" in (tmp_path / ONE / "episode.md").read_text()


def test_a_folder_of_somebody_elses_is_left_alone(web: Web, tmp_path: Path) -> None:
    (tmp_path / ONE).mkdir(parents=True)
    (tmp_path / ONE / "transcript.txt").write_text("00:00 Ann: Mine.\n")
    report = bring(web, tmp_path)
    assert report.kept == [ONE]
    assert [p.name for p in (tmp_path / ONE).iterdir()] == ["transcript.txt"]


def test_an_import_that_was_stopped_goes_on_where_it_was(web: Web, tmp_path: Path) -> None:
    says: list[str] = []

    def say(text: str) -> None:
        says.append(text)
        if len(says) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_show(web.url("/feed.xml"), tmp_path, say=say)
    assert f"{TWO}/episode.md" in tree(tmp_path)
    web.asked.clear()
    report = bring(web, tmp_path)
    assert web.asked == ["/feed.xml", "/1.vtt"]
    assert (report.written, report.unchanged) == (["thirty-years"], 1)


def test_only_the_latest_can_be_taken_and_the_rest_later(web: Web, tmp_path: Path) -> None:
    assert len(bring(web, tmp_path, latest=1).written) == 1
    assert bring(web, tmp_path).written == ["thirty-years"]


def test_a_transcript_that_cannot_be_read_gives_way_to_the_next(web: Web, tmp_path: Path) -> None:
    web.files["/2.vtt"] = b""
    web.files["/2.html"] = b"00:00 Ann: Hello there.\n"
    report = bring(web, tmp_path)
    assert report.failed == []
    assert (tmp_path / TWO / "transcript.html").exists()


def test_a_file_gets_an_ending_that_every_machine_knows(web: Web, tmp_path: Path) -> None:
    for number, (name, ending) in enumerate(
        [("/t.%00x", ".txt"), ("/t.VTT", ".vtt"), ("/t", ".txt"), ("/t.a%22b", ".txt")]
    ):
        web.files[name] = VTT.encode()
        feed = web.files["/feed.xml"].decode().replace('type="text/vtt"/>', 'type="x/y"/>')
        feed = feed.replace(web.url("/1.vtt"), web.url(name))
        web.files["/feed.xml"] = feed.encode()
        bring(web, tmp_path / str(number))
        assert (tmp_path / str(number) / ONE / f"transcript{ending}").exists(), name
        web.files["/feed.xml"] = feed.replace(web.url(name), web.url("/1.vtt")).encode()


def test_two_episodes_of_one_title_get_two_folders(web: Web, tmp_path: Path) -> None:
    feed = web.files["/feed.xml"].replace(b"How a lamp is lit: part 2", b"Thirty years")
    web.files["/feed.xml"] = feed.replace(b"<itunes:episode>2</itunes:episode>", b"")
    assert bring(web, tmp_path).written == ["thirty-years", "thirty-years-2"]


def test_a_damaged_ledger_is_told_and_nothing_is_written(web: Web, tmp_path: Path) -> None:
    (tmp_path / LEDGER).write_text("{")
    with pytest.raises(ContentError, match="the list of what was imported is damaged"):
        bring(web, tmp_path)
    assert tree(tmp_path) == {}
