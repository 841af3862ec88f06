"""Pages speak the language of the show, and say which language a conversation is in."""

from __future__ import annotations

from datetime import date

import pytest

from generator.words import Words
from tests.built_site import TALK
from tests.conftest import BuildSite

_LANGUAGES = ("en", "de", "fr", "es", "pt", "ja", "ar")
_DAY = date(2024, 11, 11)
_EPISODE = "---\ntitle: Lamps\ndate: 2024-11-11\ntags: [sea]\n---\n"


@pytest.mark.parametrize("language", _LANGUAGES)
def test_words_and_dates_are_those_of_the_language(build_site: BuildSite, language: str) -> None:
    files = {"episodes/talk/transcript.txt": TALK, "episodes/talk/episode.md": _EPISODE}
    site = build_site({**files, "site.toml": f'language = "{language}"\n'})
    words = Words(language)
    page = site.page("episodes/talk/index.html")
    assert page.css_first("html").attributes["lang"] == language
    assert page.css_first("html").attributes["dir"] == ("rtl" if language == "ar" else "ltr")
    links = [link.text() for link in page.css(".masthead_nav a")]
    assert links == [words("People"), words("Tags")]
    assert page.css_first("time[datetime='2024-11-11']").text() == words.date(_DAY)
    assert page.css_first(".skip").text() == words("Skip to the content")


def test_what_is_said_in_another_language_is_marked(build_site: BuildSite) -> None:
    files = {
        "episodes/a/transcript.txt": TALK,
        "episodes/a/episode.md": "---\ntitle: Nacht\nlanguage: ar\n---\n",
        "episodes/b.txt": TALK,
    }
    site = build_site(files)
    foreign = site.page("episodes/a/index.html")
    for part in ("h1", ".transcript"):
        node = foreign.css_first(part)
        assert (node.attributes["lang"], node.attributes["dir"]) == ("ar", "rtl")
    assert "lang" not in site.page("episodes/b/index.html").css_first(".transcript").attributes


def test_no_space_stands_between_sentences_where_the_language_has_none(
    build_site: BuildSite,
) -> None:
    topics = ["lamps", "oil", "storms", "boats", "fishing", "harbours", "birds", "nests"]
    said = "".join(
        f"00:{minute:02}:00 {'Ann' if minute % 2 else 'Ben'}: "
        + f"The {topics[minute // 5]} are old, and nobody repairs {topics[minute // 5]} now. " * 6
        + "\n"
        for minute in range(40)
    )
    about = "---\ntitle: Lamps\nchapter_length: 10m\n---\n"
    files = {"episodes/talk/transcript.txt": said, "episodes/talk/episode.md": about}
    site = build_site({**files, "site.toml": 'title = "A"\nlanguage = "ja"\n'})
    found = Words("ja")("To mend them:")
    assert found in site.page("episodes/talk/").css_first(".after").text()
    assert [path for path in site.pages if "。 " in site.text(path)] == []
