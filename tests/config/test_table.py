"""Settings: types, defaults, and messages with their place."""

from __future__ import annotations

from datetime import date

import pytest

from generator.config.episode import ChapterWish, EpisodeSettings, read_episode
from generator.config.site import base_address, read_site
from generator.config.table import safe_address
from generator.problems import Problems
from generator.sources import Source


def episode(text: str) -> tuple[EpisodeSettings, list[str]]:
    problems = Problems()
    settings = read_episode(Source("episode.md", text), problems, "en")
    return settings, [str(problem) for problem in problems.errors]


def site(text: str) -> list[str]:
    problems = Problems()
    read_site(Source("site.toml", text), problems)
    return [str(problem) for problem in problems.errors]


def test_everything_is_optional() -> None:
    settings, errors = episode("Just notes.\n")
    assert errors == []
    assert settings.notes == "Just notes.\n"
    assert settings.chapter_wish is ChapterWish.AUTO


def test_front_matter_is_read_into_typed_values() -> None:
    settings, errors = episode(
        "---\ntitle: 1984\ndate: 2024-11-11\nnumber: 452\ndraft: yes\ntags: [AI, safety]\n"
        "audio: {url: https://x.org/a.mp3, length: 12, duration: 1:02:03}\n"
        "speakers:\n  Speaker 1: {name: Ann, role: Host}\n  Speaker 2: Ben\n"
        "chapters:\n  - 00:00 Start\n  - 12:34 Claude: a model\nchapter_length: 6m\n---\nNotes\n"
    )
    assert errors == []
    assert settings.title == "1984"
    assert settings.date == date(2024, 11, 11)
    assert (settings.number, settings.draft, settings.tags) == (452, True, ("AI", "safety"))
    assert settings.audio is not None
    assert (settings.audio.length, settings.audio.duration_ms) == (12, 3_723_000)
    assert settings.speakers["Speaker 1"].role == "host"
    assert settings.speakers["Speaker 2"].name == "Ben"
    chapters = [(mark.start_ms, mark.title, mark.line) for mark in settings.chapters]
    assert chapters == [(0, "Start", 12), (754_000, "Claude: a model", 13)]
    assert settings.chapter_ms == 360_000
    assert (settings.notes, settings.notes_line) == ("Notes\n", 16)


@pytest.mark.parametrize(
    ("front", "message"),
    [
        (
            "titel: A",
            'episode.md:2: unknown key "titel"\n    2 | titel: A\n      did you mean "title"?',
        ),
        (
            "audio: {url: a.mp3, lenght: 3}",
            'episode.md:2: unknown key "lenght" in "audio"\n'
            "    2 | audio: {url: a.mp3, lenght: 3}\n"
            '      did you mean "length"?',
        ),
        (
            "speakers:\n  A: {nam: Ann, name: Ann}",
            'episode.md:3: unknown key "nam" in "A"\n    3 |   A: {nam: Ann, name: Ann}\n'
            '      did you mean "name"?',
        ),
        (
            "date: 11.11.2024",
            'episode.md:2: "date" must be a date\n    2 | date: 11.11.2024\n'
            "      write year-month-day, such as 2024-11-11",
        ),
        ("number: twelve", 'episode.md:2: "number" must be a whole number\n    2 | number: twelve'),
        ("draft: perhaps", 'episode.md:2: "draft" must be true or false\n    2 | draft: perhaps'),
        (
            "chapters:\n  - Introduction",
            "episode.md:3: this is not a chapter\n    3 |   - Introduction\n"
            "      write a time and a title, such as: - 03:14 Scaling laws",
        ),
        (
            "chapters:\n  - 05:00 B\n  - 01:00 A",
            'episode.md:4: "A" does not start after the chapter before it\n    4 |   - 01:00 A',
        ),
        (
            "chapter_length: long",
            'episode.md:2: "long" is not a length for chapters\n    2 | chapter_length: long\n'
            "      write minutes, such as 6m",
        ),
        (
            "audio: javascript:alert(1)",
            'episode.md:2: "audio" is not a web address\n    2 | audio: javascript:alert(1)\n'
            "      use an address that starts with https:// or a path inside the site",
        ),
        ("audio: {duration: 3}", 'episode.md:2: "audio" needs a url\n    2 | audio: {duration: 3}'),
        (
            "language: English",
            'episode.md:2: "English" is not a language code\n    2 | language: English\n'
            "      write its short code, such as en, de, fr or pt-BR",
        ),
        ("title: A\ntitle: B", 'episode.md:3: the key "title" stands here twice\n    3 | title: B'),
        ("a: &x [1]\nb: *x", "episode.md:3: YAML aliases (*name) are not read here\n    3 | b: *x"),
        (
            "speakers: [A]",
            'episode.md:2: "speakers" must be a list of `key: value` settings\n'
            "    2 | speakers: [A]",
        ),
    ],
)
def test_a_mistake_in_front_matter_is_shown_where_it_is(front: str, message: str) -> None:
    _, errors = episode(f"---\n{front}\n---\n")
    assert errors == [message]


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("November 3, 2024", "2024-11-03"),
        ("3 Nov 2024", "2024-11-03"),
        ("3.11.2024", "2024-11-03"),
        ("2024/11/03", "2024-11-03"),
        ("3/11/2024", "2024-11-30"),
        ("2024-13-40", "2024-11-30"),
        ("31.02.2024", "2024-11-30"),
    ],
)
def test_a_date_in_another_form_is_written_in_the_right_one_if_it_means_one_day(
    written: str, likely: str
) -> None:
    _, errors = episode(f"---\ndate: {written}\n---\n")
    assert [error.rpartition(" ")[2] for error in errors] == [likely]


def test_broken_yaml_is_reported_with_its_line() -> None:
    _, errors = episode("---\ntitle: A\nsummary: one: two: three\n---\n")
    assert len(errors) == 1
    assert errors[0].startswith("episode.md:3: this is not valid YAML: ")


def test_front_matter_without_an_end_is_reported() -> None:
    _, errors = episode("---\ntitle: A\n")
    assert errors == [
        "episode.md:1: the front matter has no end\n    1 | ---\n"
        "      put a second line with --- after the settings"
    ]


def test_deep_yaml_is_a_problem_and_not_a_crash() -> None:
    _, errors = episode("---\ntitle: " + "[" * 5000 + "\n---\n")
    assert len(errors) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'titel = "A"',
            'site.toml:1: unknown key "titel"\n    1 | titel = "A"\n      did you mean "title"?',
        ),
        (
            'title = "A"\n\n[[people]]\nname = "B"\nur = "x"',
            'site.toml:5: unknown key "ur" in "people"\n    5 | ur = "x"\n'
            '      did you mean "url"?',
        ),
        (
            "title = 3",
            'site.toml:1: "title" must be text\n    1 | title = 3\n      title = "…", in quotes',
        ),
        (
            'base_url = "example.org"',
            'site.toml:1: "base_url" is not a web address\n    1 | base_url = "example.org"\n'
            "      such as https://name.github.io/show/",
        ),
        (
            'domain = "a b"',
            'site.toml:1: "a b" is not a domain name\n    1 | domain = "a b"\n'
            "      write the bare name, such as talks.example.org",
        ),
        (
            '[[links]]\ntext = "A"',
            "site.toml:1: a link needs both a text and a url\n    1 | [[links]]",
        ),
        (
            "[[people]]\nabout = 'x'",
            'site.toml:1: this person has no name\n    1 | [[people]]\n      name = "…"',
        ),
    ],
)
def test_a_mistake_in_the_site_file_is_shown_where_it_is(text: str, message: str) -> None:
    assert site(text) == [message]


def test_broken_toml_is_reported_with_its_line() -> None:
    (error,) = site('title = "A"\nauthor = B\n')
    assert error.startswith("site.toml:2: this is not valid TOML: ")
    assert "    2 | author = B" in error


def test_lines_after_a_long_text_are_right() -> None:
    (error,) = site('description = """\nname = 1\n[x]\n"""\nnope = 1\n')
    assert error.startswith("site.toml:5: ")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.github.io/show", "https://a.github.io/show/"),
        ("https://a.org/", "https://a.org/"),
        ("ftp://a.org/", None),
        ("https://a.org/?q", None),
        ("https://", None),
        ('https://a.org/"><script>', None),
    ],
)
def test_addresses_of_sites(text: str, address: str | None) -> None:
    assert base_address(text) == address


@pytest.mark.parametrize("text", ["https://a.org/x", "files/a.png", "a/b:c", "../a.png"])
def test_safe_addresses(text: str) -> None:
    assert safe_address(text)


@pytest.mark.parametrize(
    "text", ["javascript:x", "JaVaScRiPt:x", "data:text/html,x", "//a.org", "https://a b", "a\\b"]
)
def test_addresses_that_could_run_or_mislead_are_refused(text: str) -> None:
    assert not safe_address(text)
