"""The command line itself: help, versions, progress."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import __version__
from generator.cli import main
from tests.built_site import ROOT, TALK, write_files


def told(*arguments: str) -> str:
    result = CliRunner().invoke(main, list(arguments), prog_name="chapterhouse")
    assert result.exit_code == 0
    return result.output


@pytest.mark.parametrize("command", ["", *main.commands])
def test_help_tells_what_to_type(command: str) -> None:
    text = told(*command.split(), "--help")
    assert "Example" in text
    assert f"chapterhouse {command}".strip() in text
    assert text == told(*command.split(), "-h")


def test_every_option_says_what_it_does() -> None:
    silent = [
        f"{name} {option.name}"
        for name, command in main.commands.items()
        for option in command.params
        if option.param_type_name == "option" and not getattr(option, "help", None)
    ]
    assert silent == []


def test_the_version_is_that_of_the_package() -> None:
    assert told("--version") == f"chapterhouse, version {__version__}\n"


_WITH_CLICK = "from generator.cli import main; main(prog_name='chapterhouse')"


def said(*command: str, columns: int | None = None) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    environment |= {"COLUMNS": str(columns)} if columns else {}
    arguments = [sys.executable, *command]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_the_quick_help_is_that_of_the_command_line(columns: int) -> None:
    """Where it is not: `COLUMNS=80 chapterhouse --help > generator/help.txt`."""
    help_text = (ROOT / "generator" / "help.txt").read_text("utf-8")
    assert help_text == said("-c", _WITH_CLICK, "--help", columns=columns)


@pytest.mark.parametrize("asked", ["--version", "--help", "-h"])
@pytest.mark.parametrize("columns", [None, 60])
def test_version_and_help_are_the_same_with_and_without_the_command_line(
    asked: str, columns: int | None
) -> None:
    quick = said("-m", "generator", asked, columns=columns)
    assert quick == said("-c", _WITH_CLICK, asked, columns=columns)


def test_version_and_help_load_no_command_line() -> None:
    for asked in ("--version", "--help"):
        code = "import sys; from generator.__main__ import main; main(); print(*sys.modules)"
        loaded = set(said("-c", code, asked).splitlines()[-1].split())
        assert "generator.__main__" in loaded
        assert loaded & {"click", "generator.cli", "importlib.metadata"} == set()


def test_help_loads_nothing_that_a_build_needs() -> None:
    code = "import sys; from generator.cli import main; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    heavy = {"jinja2", "markdown_it", "pygments", "lunr", "yaml", "watchfiles", "babel", "PIL"}
    assert loaded & heavy == set()
    assert "click" in loaded


def test_a_terminal_shows_how_far_a_long_build_is(tmp_path: Path) -> None:
    write_files(tmp_path, {f"content/episodes/talk{n:02}.txt": TALK for n in range(24)})
    command = [sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "TERM": "xterm"}
    mine, theirs = pty.openpty()
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    )
    os.close(theirs)
    shown = os.read(mine, 100_000).decode()
    os.close(mine)
    assert "Episodes" in shown
    assert "100%" in shown
    assert done.stdout.startswith("Made 24 episodes with 24 chapters in site: ")
    assert done.stdout.count("\n") == 1


def test_a_pipe_gets_the_one_line_alone(tmp_path: Path) -> None:
    write_files(tmp_path, {f"content/episodes/talk{n:02}.txt": TALK for n in range(24)})
    command = [sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
