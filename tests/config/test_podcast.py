"""Settings for podcast players, and which exports are made."""

from __future__ import annotations

import pytest

from generator.config.episode import read_episode
from generator.config.exports import EXPORT_NAMES
from generator.config.site import read_site
from generator.exports import EXPORTS
from generator.model import Show, Soundbite
from generator.problems import Problems
from generator.sources import Source


def show(text: str) -> tuple[Show, list[str]]:
    problems = Problems()
    found, _ = read_site(Source("site.toml", text), problems)
    return found, [str(problem) for problem in problems.errors]


def soundbites(text: str) -> tuple[tuple[Soundbite, ...], list[str]]:
    problems = Problems()
    settings = read_episode(Source("episode.md", f"---\n{text}\n---\n"), problems, "en")
    return settings.soundbites, [str(problem) for problem in problems.errors]


def test_every_format_can_be_switched_off_by_its_name() -> None:
    others = {"feed", "llms", "chapters_markdown"}
    assert {export.name for export in EXPORTS} | others == set(EXPORT_NAMES)


def test_exports_are_made_unless_switched_off() -> None:
    assert show("")[0].unwanted_exports == frozenset()
    found, errors = show("[exports]\nsrt = false\nepub = true\n")
    assert (found.unwanted_exports, errors) == (frozenset({"srt"}), [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[exports]\nstr = false\n",
            'site.toml:2: unknown key "str" in "exports"\n    2 | str = false\n'
            '      did you mean "srt"?',
        ),
        (
            '[exports]\nsrt = "maybe"\n',
            'site.toml:2: "srt" must be true or false\n    2 | srt = "maybe"',
        ),
        (
            'category = "Tecnology"\n',
            'site.toml:1: "Tecnology" is not a category of podcasts\n'
            '    1 | category = "Tecnology"\n      did you mean "Technology"?',
        ),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, message: str) -> None:
    assert show(text)[1] == [message]


def test_a_category_may_have_one_inside_it() -> None:
    found, errors = show('category = "Science >Physics"\nexplicit = true\n')
    assert errors == []
    assert (found.category, found.explicit) == ("Science > Physics", True)
    assert "known categories: Arts" in show('category = "Ξ"\n')[1][0]


def test_soundbites_are_two_times_and_a_title() -> None:
    found, errors = soundbites(
        "soundbites:\n  - 1:29:14-1:29:59 They want to learn: always\n  - 0:10 – 0:30.5\n"
    )
    assert errors == []
    assert found == (
        Soundbite(5_354_000, 45_000, "They want to learn: always"),
        Soundbite(10_000, 20_500, None),
    )


def test_a_soundbite_that_cannot_be_is_told() -> None:
    _, errors = soundbites("soundbites:\n  - 0:30-0:10 Backwards\n  - the best part")
    assert errors == [
        "episode.md:3: this soundbite ends before it starts\n    3 |   - 0:30-0:10 Backwards",
        "episode.md:4: this is not a soundbite\n    4 |   - the best part\n"
        "      write two times and a title, such as: - 1:29:14-1:29:59 The best moment",
    ]


def test_soundbites_must_be_a_list() -> None:
    assert soundbites("soundbites: 0:10-0:20 Alone")[1] == [
        'episode.md:2: "soundbites" must be a list\n    2 | soundbites: 0:10-0:20 Alone\n'
        "      - 1:29:14-1:29:59 The best moment"
    ]
