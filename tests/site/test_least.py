"""The least that works, and odd transcripts that must work too."""

from __future__ import annotations

import pytest

from generator.problems import ContentError
from tests.built_site import TALK, said
from tests.conftest import BuildSite


def test_one_transcript_makes_a_whole_site(build_site: BuildSite) -> None:
    site = build_site({"episodes/talk.txt": TALK})
    expected = {
        ".nojekyll",
        "404.html",
        "index.html",
        "robots.txt",
        "search/index.html",
        "people/index.html",
        "people/ann/index.html",
        "episodes/talk/index.html",
        "episodes/talk/chapters.json",
        *(f"episodes/talk/transcript.{kind}" for kind in ("txt", "vtt", "srt", "md", "json")),
    }
    assert expected <= set(site.files)
    page = site.page("episodes/talk/")
    assert page.css_first("h1").text(strip=True) == "Talk"
    assert [node.attributes["id"] for node in page.css(".said")] == ["t=0:00", "t=0:07", "t=0:15"]
    assert said(page)[2] == "Yeah."
    assert "unknown" in (page.css(".turn")[2].attributes["class"] or "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("one word", "Hello"),
        ("one remark", "00:00 Ann: Hi."),
        ("no times", "Ann: Hello.\n\nBen: Hi.\n\nAnn: So.\n"),
        ("no speakers", "00:00 Hello.\n00:05 Hi.\n"),
        ("plain text", "We went there.\n\nThen we left.\n"),
        ("one moment", "00:00 Ann: A.\n00:00 Ben: B.\n00:00 Ann: C.\n"),
        ("times that run backwards", "00:10 Ann: A.\n00:05 Ben: B.\n00:20 Ann: C.\n"),
        ("days", "00:00 Ann: A.\n500:00:00 Ben: B.\n"),
        ("right to left", "00:00 דנה: שלום וברוכים הבאים.\n00:05 Ben: שלום.\n"),
        ("a long word", f"00:00 Ann: {'x' * 20_000}\n00:05 Ben: Yes.\n"),
        ("many speakers", "".join(f"00:{i:02} Person{i}: Hello.\n" for i in range(60))),
        ("a label of signs", "00:00 ***: Hello.\n00:05 ???: Hi.\n"),
        ("windows", TALK.replace("\n", "\r\n")),
        ("a mark first", "\ufeff" + TALK),
        ("only fillers", "00:00 Ann: Um, uh, um.\n00:05 Ben: Hmm.\n"),
    ],
)
def test_odd_transcripts_make_sound_pages(build_site: BuildSite, name: str, text: str) -> None:
    site = build_site({"episodes/talk.txt": text})
    paragraphs = said(site.page("episodes/talk/"))
    shown = "".join("".join(paragraphs).split())
    assert shown
    assert all(letter in "".join(text.split()) for letter in shown)


def test_an_episode_whose_every_word_is_corrected_away_still_has_a_page(
    build_site: BuildSite,
) -> None:
    site = build_site(
        {"episodes/talk.txt": "00:00 Ann: Um.\n00:05 Ben: Hi.\n", "corrections.toml": '"Um." = ""'}
    )
    assert said(site.page("episodes/talk/")) == ["Hi."]


def test_drafts_are_left_out_until_they_are_asked_for(build_site: BuildSite) -> None:
    files = {
        "episodes/a/transcript.txt": TALK,
        "episodes/a/episode.md": "---\ndraft: true\n---\n",
        "episodes/b.txt": TALK,
    }
    assert "episodes/a/index.html" not in build_site(files).files
    assert "episodes/a/index.html" in build_site(drafts=True).files


def test_a_show_of_drafts_alone_is_told_from_an_empty_one(build_site: BuildSite) -> None:
    files = {"episodes/a/transcript.txt": TALK, "episodes/a/episode.md": "---\ndraft: true\n---\n"}
    with pytest.raises(ContentError, match="content/episodes: all episodes are drafts"):
        build_site(files)
