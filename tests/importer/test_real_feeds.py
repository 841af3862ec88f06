"""Feeds as the world writes them, and our own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.build import BuildOptions, build
from generator.importer.found import FoundPerson
from generator.importer.rss import read_feed
from generator.model import Soundbite
from tests.built_site import BuiltSite, said
from tests.case_files import CASES
from tests.conftest import BuildSite
from tests.importer.conftest import bring, tree
from tests.importer.web import Web


def test_the_example_of_the_namespace_is_read() -> None:
    """The example feed of the Podcasting 2.0 namespace (Podcastindex-org, CC0)."""
    show = read_feed((CASES / "importer/podcasting20.xml").read_bytes(), "example.xml")
    assert show.title == "Podcasting 2.0 Namespace Example"
    assert show.category == "Technology"
    assert [episode.number for episode in show.episodes] == [3, 2, 1]
    third = show.episodes[0]
    assert third.title == "Episode 3 - The Future"
    assert third.date == date(2020, 10, 9)
    assert [file.origin for file in third.transcripts] == ["https://example.com/ep3/transcript.txt"]
    assert third.chapters_file is not None
    assert third.chapters_file.origin == "https://example.com/ep3_chapters.json"
    assert third.people[1] == FoundPerson("Dave Jones", "guest", "https://github.com/daveajones/")
    assert third.soundbites == (Soundbite(33_833, 60_000),)
    assert third.audio is not None
    assert third.audio.url == "https://example.com/file-03.mp3"


def test_our_own_feed_comes_back_as_the_show_it_was(
    web: Web, build_site: BuildSite, tmp_path: Path
) -> None:
    site = build_site(
        {
            "site.toml": 'title = "Sea"\nauthor = "Ann Lee"\nlanguage = "en"\n',
            "episodes/12/episode.md": "---\ntitle: 'Light: again'\ndate: 2024-05-06\nnumber: 12\n"
            "summary: They meet.\naudio: {url: https://e.org/a.mp3, length: 5, duration: 0:20}\n"
            "speakers:\n  Ann: {name: Ann Lee, role: host}\n  Ben: {name: Ben Holm, role: guest}\n"
            "soundbites:\n  - 0:03-0:09 The light\n"
            "chapters:\n  - 0:00 Start\n  - 0:07 *End* & more\ntags: [sea]\n---\n"
            "With a [link](https://e.org/x) and\n\n- a list\n",
            "episodes/12/transcript.txt": "00:00 Ann: Welcome back to the light.\n"
            "00:07 Ben: Thank you, it is 3 &lt; 4.\n00:15 : Yeah.\n00:18 Ann: Bye.\n",
        },
        base_url=web.url("/"),
    )
    web.files = {f"/{name}": site.bytes(name) for name in site.files}
    report = bring(web, tmp_path / "back")
    assert (report.failed, report.written) == ([], ["12-light-again"])
    about = tree(tmp_path / "back")["episodes/12-light-again/episode.md"].decode()
    for line in (
        'title: "Light: again"',
        "date: 2024-05-06",
        "number: 12",
        "summary: They meet.",
        'audio: {url: "https://e.org/a.mp3", type: audio/mpeg, length: 5, duration: "0:20"}',
        "tags: [sea]",
        '  - "0:03-0:09 The light"',
        "  Ann Lee: {name: Ann Lee, role: host",
        "With a [link](https://e.org/x) and",
        "- a list",
    ):
        assert line in about
    options = BuildOptions(tmp_path / "back", tmp_path / "again", strict=True)
    build(options)
    before, after = (
        BuiltSite(folder).page(f"episodes/{slug}/")
        for folder, slug in ((site.folder, "12"), (options.output, "12-light-again"))
    )
    assert said(after) == said(before)
    assert [h.text() for h in after.css("h2")] == [h.text() for h in before.css("h2")]
    assert [a.attributes["href"] for a in after.css("a.at")] == [
        a.attributes["href"] for a in before.css("a.at")
    ]
