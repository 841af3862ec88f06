"""`chapterhouse chapters`: what it prints, what it writes, what it says when it cannot."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.config.front_matter import with_chapters
from tests.assemble.chapters.test_promises import conversation


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content/episodes/12-light"
    folder.mkdir(parents=True)
    lines = []
    for speech in conversation(1, 30):
        second = (speech.start_ms or 0) // 1000
        lines.append(f"{second // 60:02}:{second % 60:02} {speech.speaker}: {speech.text}\n")
    (folder / "transcript.txt").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["chapters", *arguments])


def test_it_prints_a_list_that_can_be_pasted(show: Path) -> None:
    done = run("12-light")
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0].startswith("  - 0:00 ")
    front = with_chapters("---\ntitle: Light\n---\nNotes\n", lines)
    (show / "content/episodes/12-light/episode.md").write_text(front, encoding="utf-8")
    built = CliRunner().invoke(main, ["build"])
    assert built.exit_code == 0, built.output
    assert f"{len(lines)} chapters" in built.output


@pytest.mark.parametrize(
    "name", ["12-light", "content/episodes/12-light", "content/episodes/12-light/transcript.txt"]
)
def test_an_episode_has_several_names(show: Path, name: str) -> None:
    assert run(name).output == run("12-light").output


def test_a_file_anywhere_will_do(show: Path) -> None:
    text = (show / "content/episodes/12-light/transcript.txt").read_text("utf-8")
    (show / "elsewhere.txt").write_text(text, encoding="utf-8")
    assert run("elsewhere.txt").output == run("12-light").output


def test_json_has_times_turns_sentences_and_scores(show: Path) -> None:
    chapters = json.loads(run("12-light", "--json").output)["chapters"]
    assert len(chapters) == len(run("12-light").output.splitlines())
    assert chapters[0]["startTime"] == 0 and chapters[0]["turn"] == chapters[0]["sentence"] == 0
    for chapter in chapters:
        assert set(chapter) == {"startTime", "title", "turn", "sentence", "score", "summary"}


def test_explain_says_why(show: Path) -> None:
    done = run("12-light", "--explain")
    assert "100 %: the conversation begins" in done.output
    assert "the words before and after differ" in done.output


def test_write_puts_the_list_into_the_front_matter_and_nothing_else(show: Path) -> None:
    about = show / "content/episodes/12-light/episode.md"
    about.write_text(
        "---\ntitle: Light  # of the sea\nchapters:\n  - 00:00 Old\n\n  - 01:00 Older\n"
        "tags: [sea]\n---\nNotes\n---\n",
        encoding="utf-8",
    )
    listed = run("12-light").output.rstrip("\n")
    done = run("12-light", "--write")
    assert done.exit_code == 0
    assert done.output.endswith("chapters into content/episodes/12-light/episode.md.\n")
    head, tail = "---\ntitle: Light  # of the sea\n", "\ntags: [sea]\n---\nNotes\n---\n"
    assert about.read_text("utf-8") == f"{head}chapters:\n{listed}{tail}"
    assert run("12-light").output.rstrip("\n") == listed


def test_write_makes_a_front_matter_where_there_is_none(show: Path) -> None:
    listed = run("12-light").output
    assert run("12-light", "--write").exit_code == 0
    made = (show / "content/episodes/12-light/episode.md").read_text("utf-8")
    assert made == f"---\nchapters:\n{listed}---\n"


def test_a_name_that_is_nobodys_gets_the_nearest(show: Path) -> None:
    done = run("12-lihgt")
    assert done.exit_code == 1
    assert "12-lihgt: there is no such episode in content/episodes" in done.output
    assert 'did you mean "12-light"?' in done.output


def test_a_lone_file_has_nothing_to_write_into(show: Path) -> None:
    folder = show / "content/episodes"
    (folder / "12-light/transcript.txt").rename(folder / "talk.txt")
    (folder / "12-light").rmdir()
    done = run("talk", "--write")
    assert done.exit_code == 1
    assert "a lone file has no front matter" in done.output
    assert '"talk/transcript.txt"' in done.output


def test_a_transcript_without_times_is_listed_by_turns_and_not_written(show: Path) -> None:
    path = show / "content/episodes/12-light/transcript.txt"
    text = "\n\n".join(f"{s.speaker}: {s.text}" for s in conversation(1, 30))
    path.write_text(text, encoding="utf-8")
    assert run("12-light").output.startswith('  - "turn 1: ')
    done = run("12-light", "--write")
    assert done.exit_code == 1
    assert "without times" in done.output


def test_the_shows_own_command_is_asked(show: Path) -> None:
    (show / "find.py").write_text(
        "import sys; sys.stdin.read()\n"
        'print(\'[{"turn": 0, "title": "Mine"}, {"turn": 4, "title": "C#: a language"}]\')',
        encoding="utf-8",
    )
    site = f"chapter_command = ['{sys.executable}', 'find.py']\nchapter_timeout = 20\n"
    (show / "content/site.toml").write_text(site, encoding="utf-8")
    first, second = run("12-light").output.splitlines()
    assert first == "  - 0:00 Mine"
    assert second.endswith(' C#: a language"')
    built = CliRunner().invoke(main, ["build"])
    assert "2 chapters" in built.output


def test_front_matter_that_may_not_be_written_is_told_of(
    show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_text", refuse)
    done = run("12-light", "--write")
    assert done.exit_code == 1
    assert "12-light/episode.md: it could not be written: Permission denied" in done.output
