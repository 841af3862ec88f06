"""Runs of the command as a terminal shows them.

A folder in `tests/errors/` holds a publisher's files and `terminal.txt`, with the commands that
are typed there, what they say, and their exit code where it is not 0:

    $ chapterhouse build
    content/site.toml:1: unknown key "titel"
        1 | titel = "A"
          did you mean "title"?

    1 problem; the site was not changed.
    exit 1
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main

NAME = "terminal.txt"
_VARYING = re.compile(r": [\d,]+ files?, [\d,]+ changed, ")
_SECONDS = re.compile(r"in [\d.]+ s\.$", re.MULTILINE)
_PROMPT = "$ chapterhouse "


def commands(terminal: str) -> list[str]:
    """The commands of a `terminal.txt`, in order."""
    return [
        line.removeprefix(_PROMPT) for line in terminal.splitlines() if line.startswith(_PROMPT)
    ]


def run(command: str) -> str:
    """Run a command in the current folder; gives what the terminal shows of it.

    How many files a site has and how long its build takes are left out, as they vary.
    """
    result = CliRunner().invoke(main, shlex.split(command), prog_name="chapterhouse")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    said = _VARYING.sub(": … files, … changed, ", result.output)
    said = _SECONDS.sub("in … s.", said)
    ending = f"exit {result.exit_code}\n" if result.exit_code else ""
    return f"{_PROMPT}{command}\n{said}{ending}"


def folders() -> list[Path]:
    """Every folder with a `terminal.txt`."""
    return sorted(path.parent for path in Path(__file__).parent.glob(f"*/{NAME}"))
