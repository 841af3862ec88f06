"""The map of a conversation: lanes, chapters and their places."""

from __future__ import annotations

import json
import re

import pytest

from tests.built_site import BuiltSite
from tests.conftest import BuildSite

_TEXT = """\
00:00 Ann: Welcome to the first part.
00:30 Ben: Thank you.
01:00 Ann: Now to the second part, which is longer.
01:30 Ben: It is.
"""
_SETTINGS = """\
---
chapters:
  - 00:00 First
  - 01:00 Second
audio: {url: a.mp3, duration: "02:00"}
---
"""
_FILES = {"episodes/talk/transcript.txt": _TEXT, "episodes/talk/episode.md": _SETTINGS}


def _strip(site: BuiltSite) -> str:
    page = (site.folder / "episodes/talk/index.html").read_text("utf-8")
    found = re.search(r'<svg class="map_strip".*?</nav>', page, re.DOTALL)
    assert found
    return found[0]


def test_every_voice_has_a_lane_with_its_turns_in_proportion(build_site: BuildSite) -> None:
    strip = _strip(build_site(_FILES))
    assert 'd="M0 5h1000m1000 0h1000"' in strip
    assert 'd="M1000 15h1000m1000 0h' in strip


def test_chapters_lead_to_their_places_and_say_when(build_site: BuildSite) -> None:
    strip = _strip(build_site(_FILES))
    assert re.findall(r'<a class="(.*?)" href="(.*?)".*?>(.*?)</a>', strip) == [
        ("w4 w16 w32 w64 w128 w256 at_start", "#first", "First · 0:00"),
        ("w4 w16 w32 w64 w128 w256 at_end", "#second", "Second · 1:00"),
    ]


def test_widths_of_chapters_add_up_to_the_whole_map(demo: BuiltSite) -> None:
    for episode in ("452-dario-amodei", "half-the-haystack"):
        parts = demo.page(f"episodes/{episode}/").css(".map_parts a")
        widths = [re.findall(r"\bw(\d+)", part.attributes["class"] or "") for part in parts]
        assert sum(int(width) for each in widths for width in each) == 1000
        styles = demo.text(next(name for name in demo.files if name.endswith("/style.css")))
        assert all(f".w{width}{{" in styles for each in widths for width in each)


def test_a_chapter_in_no_list_belongs_to_the_one_before_it(build_site: BuildSite) -> None:
    titles = ((0, "First", True), (30, "Hidden", False), (60, "Second", True))
    marks = [{"startTime": start, "title": title, "toc": toc} for start, title, toc in titles]
    chapters = json.dumps({"version": "1.2.0", "chapters": marks})
    settings = "---\naudio: {url: a.mp3, duration: '02:00'}\n---\n"
    files = {
        **_FILES,
        "episodes/talk/chapters.json": chapters,
        "episodes/talk/episode.md": settings,
    }
    strip = _strip(build_site(files))
    assert re.findall(r'w256 at_\w+" href="(.*?)"', strip) == ["#first", "#second"]


def test_the_map_runs_with_the_reading_direction(build_site: BuildSite) -> None:
    strip = _strip(build_site({**_FILES, "site.toml": 'language = "ar"\n'}))
    assert 'd="M1000 5h1000m1000 0h1000"' in strip, strip


def test_words_stand_for_times_where_there_are_none(build_site: BuildSite) -> None:
    text = "# One\n\nAnn: one two three\n\nBen: four\n\n# Two\n\nAnn: five six seven eight\n"
    settings = "---\nchapters: none\n---\n"
    site = build_site({"episodes/talk/transcript.md": text, "episodes/talk/episode.md": settings})
    assert "map_strip" not in (site.folder / "episodes/talk/index.html").read_text("utf-8")


@pytest.mark.parametrize("voices", [8, 9, 30])
def test_many_voices_share_the_last_lane(build_site: BuildSite, voices: int) -> None:
    names = [f"Person{chr(65 + n % 26)}{chr(97 + n // 26)}" for n in range(voices)]
    turns = [f"00:{n:02} {name}: Hello there." for n, name in enumerate([*names, *names][:60])]
    settings = "---\nchapters:\n  - 00:00 First\n  - 00:04 Second\n---\n"
    files = {"episodes/talk/transcript.txt": "\n".join(turns), "episodes/talk/episode.md": settings}
    assert _strip(build_site(files)).count("<path") == 8


def test_a_table_says_the_same(build_site: BuildSite) -> None:
    site = build_site(_FILES)
    page = (site.folder / "episodes/talk/index.html").read_text("utf-8")
    table = page[page.index('id="page_parts"') :]
    rows = re.findall(r'<th scope="row">(.*?)</th><td>([^<]*)</td>', table)
    assert rows == [
        ("Ann", "0:00 First · 71%\n1:00 Second · 80%"),
        ("Ben", "0:00 First · 29%\n1:00 Second · 20%"),
    ]
