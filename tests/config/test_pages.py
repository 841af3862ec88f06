"""Which pages a site has."""

from __future__ import annotations

import pytest

from generator.config.site import read_site
from generator.model import Show
from generator.problems import Problems
from generator.sources import Source


def show(text: str) -> tuple[Show, list[str]]:
    problems = Problems()
    found, _ = read_site(Source("site.toml", text), problems)
    return found, [str(problem) for problem in problems.errors]


def test_pages_are_made_unless_switched_off() -> None:
    assert show("")[0].has("chapters")
    found, errors = show("[pages]\nchapters = false\npeople = true\n")
    assert errors == []
    assert (found.has("chapters"), found.has("people"), found.has("tags")) == (False, True, True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[pages]\nchapter = false\n",
            'site.toml:2: unknown key "chapter" in "pages"\n    2 | chapter = false\n'
            '      did you mean "chapters"?',
        ),
        (
            '[pages]\nsearch = "maybe"\n',
            'site.toml:2: "search" must be true or false\n    2 | search = "maybe"',
        ),
        (
            "pages = false\n",
            'site.toml:1: "pages" must be a list of `key: value` settings\n    1 | pages = false',
        ),
        (
            "[search]\nenabled = false\n",
            'site.toml:2: "enabled" is no setting of the search\n    2 | enabled = false\n'
            '      to leave the search out, write "search = false" in "pages"',
        ),
        (
            "[pages]\nsearch = false\n[search]\nexport_lunr_index = true\n",
            "site.toml:4: there is no index without a search\n    4 | export_lunr_index = true\n"
            '      take out one of them: this line, or "search = false" in "pages"',
        ),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, message: str) -> None:
    assert show(text)[1] == [message]
