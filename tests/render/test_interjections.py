"""What is set as an interjection, light and in one line with its name, and what is not."""

from __future__ import annotations

import pytest

from tests.conftest import BuildSite

_ANSWER = "It takes a long time, and most of it is spent on stairs and in the wind."


def _brief(build_site: BuildSite, *said: str, language: str = "en") -> list[bool]:
    names = ("Ann", "Ben")
    lines = (f"{n}:00 {names[n % 2]}: {text}\n" for n, text in enumerate(said))
    site = build_site(
        {"site.toml": f'language = "{language}"\n', "episodes/talk.txt": "\n".join(lines)}
    )
    turns = site.page("episodes/talk/index.html").css(".said.turn")
    return ["brief" in (turn.attributes["class"] or "").split() for turn in turns]


def test_a_few_words_in_between_are(build_site: BuildSite) -> None:
    said = (_ANSWER, "That sounds rather beautiful.", _ANSWER, "Really?", _ANSWER)
    assert _brief(build_site, *said) == [False, True, False, True, False]


def test_the_words_that_begin_the_conversation_are_not(build_site: BuildSite) -> None:
    assert _brief(build_site, "Good morning, Ben.", "Thank you.") == [False, True]


def test_a_whole_question_is_not_as_readers_look_for_it(build_site: BuildSite) -> None:
    said = (_ANSWER, "How do you mend them?", _ANSWER)
    assert _brief(build_site, *said) == [False, False, False]


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("ja", "灯台は海のそばに立っていて、夜になると明かりをつけます。", "はい。"),
        ("zh", "灯塔站在海边，夜里点亮，船只因此知道自己在什么地方。", "是的。"),
    ],
)
def test_scripts_without_spaces_are_measured_by_their_letters(
    build_site: BuildSite, language: str, long: str, short: str
) -> None:
    assert _brief(build_site, long, short, long, language=language) == [False, True, False]
