"""Pages that the preview shows before the whole site is made."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from generator.build_terms import SupersededError
from generator.load import Content
from generator.preview.early import EarlyPages, EarlyWatcher
from generator.preview.state import PreviewState
from generator.render.theme import Theme
from generator.workshop import Workshop
from tests.built_site import write_files

LINES = [
    f"{minute:02}:{second:02} {who}: {what} number {minute} is {word}, and so it goes on for long."
    for minute in range(40)
    for second, who, what, word in (
        (0, "Ann", "What do you make of it? The question", ("a lamp", "the sea")[minute // 20]),
        (
            20,
            "Ben",
            "It burns all night. The answer",
            ("of oil and light", "a storm")[minute // 20],
        ),
    )
]
TALK = "\n".join(LINES) + "\n"
PAGE = "episodes/talk/index.html"


class Seen(EarlyWatcher):
    """Keeps the pages that would have been shown early, and asks for one."""

    def __init__(self, output: Path, changed: threading.Event) -> None:
        self.state = PreviewState()
        super().__init__(self.state, output, changed, drafts=False)
        self.early: EarlyPages | None = None
        self.page: bytes | None = None
        self.then: Callable[[], None] = lambda: None

    def loaded(self, content: Content, theme: Theme, workshop: Workshop) -> None:
        self.early = None
        super().loaded(content, theme, workshop)
        self.page = self.state.page(PAGE)[1]
        self.early = self.state._early  # type: ignore[assignment]
        self.then()


class Show:
    """A show with two episodes, and its preview without server."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        files = {"episodes/talk.txt": TALK, "episodes/other.txt": "00:00 Ann: Hello there.\n"}
        write_files(self.content, files)
        self.options = BuildOptions(self.content, folder / "site")
        self.changed = threading.Event()
        self.watcher = Seen(folder / "site", self.changed)
        self.build()

    def build(self) -> None:
        report = build(self.options, watcher=self.watcher)
        self.watcher.state.made(changed=bool(report.written.written), site=self.options.output)

    def write(self, name: str, text: str) -> None:
        (self.content / "episodes" / name).write_text(text, "utf-8")

    @property
    def page(self) -> bytes:
        return (self.options.output / PAGE).read_bytes()


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return Show(tmp_path)


def test_the_page_of_a_changed_episode_is_there_before_the_site(show: Show) -> None:
    assert show.watcher.page is None
    show.write("talk.txt", TALK.replace("number 3 ", "number three "))
    show.build()
    assert show.watcher.page is not None
    assert b"number three" in show.watcher.page
    assert show.watcher.page == show.page


def test_a_page_that_turned_out_right_is_not_loaded_again(show: Show) -> None:
    before = show.watcher.state.version
    show.write("talk.txt", TALK.replace("number 3 ", "number three "))
    told: list[str] = []
    show.watcher.then = lambda: told.append(show.watcher.state.version)
    show.build()
    assert [show.watcher.state.version] == told
    assert told != [before]


def test_a_page_that_turned_out_wrong_is_loaded_again(show: Show) -> None:
    told: list[str] = []

    def spoil() -> None:
        told.append(show.watcher.state.version)
        assert show.watcher.early
        show.watcher.early._made[PAGE] = b"as if the chapters had moved"

    show.watcher.then = spoil
    show.write("talk.txt", TALK.replace("number 3 ", "number three "))
    show.build()
    assert show.watcher.state.version not in told


@pytest.mark.parametrize("what", ["both", "a new one", "settings of all", "nothing"])
def test_other_changes_wait_for_the_build(show: Show, what: str) -> None:
    if what == "both":
        show.write("talk.txt", TALK + "40:00 Ann: Bye.\n")
        show.write("other.txt", "00:00 Ann: Hello again.\n")
    elif what == "a new one":
        show.write("new.txt", "00:00 Ann: Hello there.\n")
    elif what == "settings of all":
        (show.content / "corrections.toml").write_text('lamp = "light"\n', "utf-8")
    show.build()
    assert show.watcher.early is None


def test_what_is_broken_is_told_by_the_build(show: Show) -> None:
    show.write("talk.txt", "")
    with pytest.raises(Exception, match=r"talk\.txt"):
        show.build()
    assert show.watcher.early is None


def test_a_build_that_is_out_of_date_is_given_up_and_the_site_stays(show: Show) -> None:
    before = show.page
    show.watcher.then = show.changed.set
    show.write("talk.txt", TALK.replace("number 3 ", "number three "))
    with pytest.raises(SupersededError):
        show.build()
    assert show.page == before
    show.watcher.then = show.changed.clear
    show.write("talk.txt", TALK.replace("number 3 ", "number 33 "))
    show.build()
    assert b"number 33" in show.page
    assert show.watcher.page == show.page


def test_pages_of_other_episodes_come_from_the_site(show: Show) -> None:
    show.write("talk.txt", TALK.replace("number 3 ", "number three "))
    others: list[tuple[str, bytes | None]] = []
    versions: list[str] = []

    def look() -> None:
        others.append(show.watcher.state.page("episodes/other/index.html"))
        versions.append(show.watcher.state.version)

    show.watcher.then = look
    show.build()
    ((version, page),) = others
    assert page is None
    assert version not in versions
