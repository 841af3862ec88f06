"""`chapterhouse check`: its forms and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.check import FORMATS, Finding
from generator.cli import main
from generator.problems import Problem, Severity
from tests.built_site import write_files
from tests.check.test_content_rules import SOUND, TALK

NO_DATE = {"episodes/b.txt": TALK, "site.toml": 'base_url = "https://example.org/"'}


def run(folder: Path, files: dict[str, str], *arguments: str) -> Result:
    content = write_files(folder / "content", {**SOUND, **files})
    paths = ["--content", str(content), "--output", str(folder / "site")]
    return CliRunner().invoke(main, ["check", *paths, *arguments])


def test_sound_content_passes(tmp_path: Path) -> None:
    result = run(tmp_path, {}, "--strict")
    assert (result.exit_code, result.output) == (0, "Nothing to mend.\n")


def test_warnings_fail_only_where_that_is_asked_for(tmp_path: Path) -> None:
    result = run(tmp_path, NO_DATE)
    assert result.exit_code == 0
    assert "episodes/b.txt: warning: this episode has no date" in result.output
    assert result.output.endswith("0 errors, 1 warning, 0 notes.\n")
    assert run(tmp_path, NO_DATE, "--strict").exit_code == 1


def test_notes_never_fail(tmp_path: Path) -> None:
    files = {"episodes/talk/transcript.txt": TALK.replace("today", "[inaudible]")}
    result = run(tmp_path, files, "--strict")
    assert result.exit_code == 0
    assert "0 errors, 0 warnings, 1 note." in result.output


def test_errors_fail(tmp_path: Path) -> None:
    result = run(tmp_path, {"episodes/talk/episode.md": "---\ndat: x\n---\n"})
    assert result.exit_code == 1
    assert result.output.startswith(str(tmp_path)), "errors come first"


def test_json_is_for_programs(tmp_path: Path) -> None:
    result = run(tmp_path, NO_DATE, "--format", "json")
    told = json.loads(result.output)
    assert told["counts"] == {"error": 0, "warning": 1, "note": 0}
    (finding,) = told["findings"]
    assert finding["rule"] == "dates"
    assert finding["path"].endswith("content/episodes/b.txt")
    assert (finding["severity"], finding["line"]) == ("warning", 0)


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_github_gets_workflow_commands(severity: Severity, level: str) -> None:
    problem = Problem("a,b:c.txt", 7, "50% off\nnow", "x", "do this", severity)
    assert FORMATS["github"]([Finding(problem, "dates")]) == (
        f"::{level} file=a%2Cb%3Ac.txt,line=7,title=chapterhouse%3A dates"
        "::50%25 off%0Anow%0Ado this"
    )
    assert "line=" not in FORMATS["github"]([Finding(Problem("a", 0, "b"), "dates")])


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--content", str(tmp_path / "no")])
    assert result.exit_code == 1
    assert "there is no such folder" in result.output
