"""What the pages of people say."""

from __future__ import annotations

import pytest

from tests.built_site import BuiltSite
from tests.conftest import BuildSite

_LAMPS = (
    "00:00 Ann: Welcome back to the show.\n00:10 Ben: Thank you.\n"
    "01:00 Ben: A lamp is lit at night by hand and it takes a while to do it well.\n"
    "02:00 Ann: I see.\n02:10 Ben: Good night.\n"
)
_FILES = {
    "site.toml": '[[people]]\nname = "Ben"\nabout = "Keeps a lighthouse."\n'
    'url = "https://www.example.org/ben/"\nimage = "files/ben.jpg"\n',
    "files/ben.jpg": b"jpg",
    "episodes/lamps/transcript.txt": _LAMPS,
    "episodes/lamps/episode.md": (
        "---\ntitle: Lamps\nspeakers:\n  Ben: {name: Ben, role: guest}\n"
        "chapters:\n  - 00:00 Hello\n  - 01:00 The lamp\n---\n"
    ),
    "episodes/sea.txt": "Ben: The sea, the sea.\n\nCarl: Yes.\n\nBen: And again the sea.\n",
}


@pytest.fixture
def site(build_site: BuildSite) -> BuiltSite:
    return build_site(_FILES)


def test_those_in_most_episodes_come_first_then_those_who_say_most(site: BuiltSite) -> None:
    names = [node.text() for node in site.page("people/index.html").css(".people h2")]
    assert names == ["Ben", "Ann", "Carl"]


def test_a_person_is_counted_over_all_episodes(site: BuiltSite) -> None:
    facts = [li.text() for li in site.page("people/ben/index.html").css(".person .facts li")]
    assert facts[:2] == ["Guest", "2 episodes"]
    assert any(fact.endswith("words a minute") for fact in facts)
    assert any(fact.startswith("longest turn: ") for fact in facts)


def test_the_longest_turn_begins_before_the_chapter_that_cuts_it(site: BuiltSite) -> None:
    page = site.page("people/ben/index.html")
    assert page.css_first(".facts a").attributes["href"] == "../../episodes/lamps/#t=0:10"


def test_the_chapters_in_which_a_person_says_most(site: BuiltSite) -> None:
    page = site.page("people/ben/index.html")
    links = [(a.text(), a.attributes["href"]) for a in page.css(".most a")]
    assert links == [
        ("The lamp", "../../episodes/lamps/the-lamp/"),
        ("Hello", "../../episodes/lamps/hello/"),
    ]


def test_picture_words_and_link_come_from_the_settings(site: BuiltSite) -> None:
    page = site.page("people/ben/index.html")
    assert page.css_first("img.portrait").attributes["src"] == "../../files/ben.jpg"
    assert page.css_first(".lede").text() == "Keeps a lighthouse."
    assert page.css_first(".elsewhere a").text() == "example.org/ben"


def test_without_times_words_are_counted_instead(site: BuiltSite) -> None:
    facts = [li.text() for li in site.page("people/carl/index.html").css(".person .facts li")]
    assert facts == ["1 episode", "1 word", "longest turn: 1 word"]


def test_a_strip_shows_when_the_person_speaks(site: BuiltSite) -> None:
    strip = site.page("people/ben/index.html").css_first(".appearances .strip")
    assert len(strip.css("path")) == 2


def test_the_front_page_lists_all_by_year_with_length_and_people(build_site: BuildSite) -> None:
    episodes = {
        f"episodes/e{year}/episode.md": f"---\ntitle: Talk {year}\ndate: {year}-05-01\n---\n"
        for year in (2022, 2023, 2024)
    } | {f"episodes/e{year}/transcript.txt": _LAMPS for year in (2022, 2023, 2024)}
    page = build_site(episodes).page("index.html")
    assert [h.text() for h in page.css(".year > h3")] == ["2024", "2023", "2022"]
    row = page.css_first(".year .row")
    assert [li.text() for li in row.css(".voices li")] == ["Ann", "Ben"]
    assert row.css_first("time[datetime^=PT]") is not None
    assert page.css_first("form[role=search] input[name=q]") is not None
    assert page.css_first(".latest h3").text() == "Talk 2024"


def test_chapters_are_listed_by_the_share_that_stands_beside_them(build_site: BuildSite) -> None:
    long, short = "many words " * 40, "few words " * 10
    site = build_site(
        {
            "episodes/talk/episode.md": "---\nchapters: [00:00 Long, 10:00 Short]\n---\n",
            "episodes/talk/transcript.txt": f"00:00 Ann: {long}\n\n05:00 Ben: {long}\n\n"
            f"10:00 Ann: I see.\n\n10:10 Ben: {short}\n",
        }
    )
    shown = [item.text() for item in site.page("people/ben/index.html").css(".most li")]
    assert [text.split()[:2] for text in shown] == [["Short", "91%"], ["Long", "50%"]]
