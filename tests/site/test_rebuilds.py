"""What is remembered from build to build never shows: a site is as if made for the first time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from generator.problems import ContentError
from tests.built_site import TALK, BuiltSite, write_files

FILES = {
    "site.toml": 'title = "Lamps"\n[[people]]\nname = "Ann"\nabout = "Keeps a light."\n',
    "corrections.toml": 'lighthouses = "light houses"\n',
    "pages/about.md": "About us.",
    "episodes/a/transcript.txt": TALK + "05:00 Ann: And now the sea.\n",
    "episodes/a/episode.md": "---\ntitle: First\ndate: 2024-01-01\ntags: [sea]\n"
    "chapters: [00:00 Lamps, 05:00 The sea]\n---\nNotes.\n",
    "episodes/b/transcript.txt": TALK.replace("lighthouses", "oil"),
    "episodes/b/episode.md": "---\ntitle: Second\ndate: 2024-02-01\n---\n",
    "episodes/c.txt": TALK.replace("Ben", "Cay"),
    "files/a.txt": "a",
}

Change = Callable[[Path], object]


def put(name: str, text: str) -> Change:
    return lambda content: write_files(content, {name: text})


def swap(name: str, old: str, new: str) -> Change:
    def change(content: Path) -> None:
        text = (content / name).read_text("utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new), "utf-8")

    return change


CHANGES: dict[str, Change] = {
    "a word of a transcript": swap("episodes/b/transcript.txt", "thirty", "forty"),
    "who speaks": swap("episodes/b/transcript.txt", "Ben:", "Dan:"),
    "the title of a neighbour": swap("episodes/b/episode.md", "Second", "Another"),
    "the date, and with it the order": swap("episodes/b/episode.md", "2024-02", "2023-02"),
    "a tag": swap("episodes/a/episode.md", "[sea]", "[sea, oil]"),
    "a chapter's title": swap("episodes/a/episode.md", "Lamps", "Lights"),
    "notes": swap("episodes/a/episode.md", "Notes.", "Notes with <b>marks</b>."),
    "a correction of the show": put("corrections.toml", 'Welcome = "Hello"\n'),
    "the show's title": swap("site.toml", "Lamps", "Lights"),
    "what is known of a person": swap("site.toml", "Keeps", "Kept"),
    "an option of the theme": swap("site.toml", "[[", '[theme_options]\ntypeface = "sans"\n[['),
    "the language": swap("site.toml", "title =", 'language = "de"\ntitle ='),
    "a page of one's own": swap("pages/about.md", "About", "All about"),
    "a new page": put("pages/more.md", "More."),
    "a new episode": put("episodes/d.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Eve>Hi.\n"),
    "an episode that goes": lambda content: (content / "episodes/c.txt").unlink(),
    "a chapter file": put("episodes/b/chapters.txt", "00:00 One\n00:07 Two\n"),
    "a picture beside a transcript": put("episodes/b/cover.png", "png"),
    "a template of one's own": put("theme/templates/partials/footer.html", "<footer>Hi</footer>"),
    "that template again": put("theme/templates/partials/footer.html", "<footer>Ho</footer>"),
    "the look of a turn": put(
        "theme/templates/partials/turns.html",
        '{% for turn in turns %}<p id="{{ turn.anchor }}">{{ turn.speaker.name }}</p>{% endfor %}',
    ),
    "a style of one's own": put("theme/extra.css", "p { color: red }"),
    "words of one's own": put(
        "theme/locale/de.po",
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "People"\nmsgstr "Leute"\n',
    ),
    "an address": swap("site.toml", "title =", 'base_url = "https://example.org/x/"\ntitle ='),
    "raw HTML": swap("site.toml", "title =", "allow_html = true\ntitle ="),
    "a draft": swap("episodes/a/episode.md", "title:", "draft: true\ntitle:"),
}


def contents(folder: Path) -> dict[str, bytes]:
    site = BuiltSite(folder)
    return {path: site.bytes(path) for path in site.files}


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_after_every_change_the_site_is_as_a_first_build_makes_it(tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", FILES)
    site = tmp_path / "site"
    build(BuildOptions(content, site))
    before = contents(site)
    wrong: dict[str, list[str]] = {}
    for number, (what, change) in enumerate(CHANGES.items()):
        change(content)
        build(BuildOptions(content, site))
        first = tmp_path / f"first{number}" / "site"
        build(BuildOptions(content, first))
        after = contents(site)
        assert after != before, what
        before = after
        if found := differences(after, contents(first)):
            wrong[what] = found
    assert wrong == {}


def test_options_of_the_command_line_are_not_remembered(tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", FILES)
    site = tmp_path / "site"
    build(BuildOptions(content, site))
    plain = contents(site)
    build(BuildOptions(content, site, base_url="https://example.org/x/", drafts=True))
    build(BuildOptions(content, site))
    assert differences(contents(site), plain) == []


def test_a_failed_build_is_not_remembered(tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", FILES)
    site = tmp_path / "site"
    build(BuildOptions(content, site))
    plain = contents(site)
    (content / "episodes/a/episode.md").write_text("---\ntitel: A\n---\n")
    for _ in range(2):
        with pytest.raises(ContentError, match="unknown key"):
            build(BuildOptions(content, site))
    write_files(content, FILES)
    build(BuildOptions(content, site))
    assert differences(contents(site), plain) == []


def test_warnings_are_told_by_every_build(tmp_path: Path) -> None:
    content = write_files(
        tmp_path / "content", {"episodes/a.txt": "00:00 Ann: Schön, Möwe.\n".encode("cp1252")}
    )
    told = [build(BuildOptions(content, tmp_path / "site")).warnings for _ in range(2)]
    assert len(told[0]) == 1
    assert told[0] == told[1]
