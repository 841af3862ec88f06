"""What git knows of the content: where it is in its repository, and how often files changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field

_TIMEOUT_S = 20


class Changes(Struct, frozen=True):
    """How a file came to be what it is."""

    corrections: int
    """Commits that changed it after the one that brought it."""
    last: date
    """Day of the last of its commits, where its author was."""


class History(Struct, frozen=True):
    """What git knows of a content folder; nothing where there is no repository, or no git."""

    prefix: str = ""
    """Path of the folder in its repository, with `/` at its end; empty for the top."""
    changes: Mapping[str, Changes] = field(default_factory=dict)
    """By path relative to the content folder."""
    shown: str = ""
    """How messages call the content folder, which is how paths of sources begin."""

    def path(self, source: str) -> str:
        """Give the path in the repository of a file that messages call `source`."""
        return self.prefix + source.removeprefix(f"{self.shown}/")

    def of(self, source: str) -> Changes | None:
        """Give the changes of a file that messages call `source`, if git knows of any."""
        return self.changes.get(source.removeprefix(f"{self.shown}/"))

    def only(self, source: str) -> History:
        """Give what is known of one file, so that news of others are no news of it."""
        path = source.removeprefix(f"{self.shown}/")
        mine = {path: self.changes[path]} if path in self.changes else {}
        return History(self.prefix, mine, self.shown)


def read_history(folder: Path, shown: str = "content") -> History:
    """Ask git about a content folder, which messages call `shown`.

    A clone that holds only the newest commits, as services for building make them, knows where
    the folder is but not how often files changed.
    """
    prefix = _git(folder, "rev-parse", "--show-prefix")
    if prefix is None:
        return History(f"{folder.name}/", shown=shown)
    if _git(folder, "rev-parse", "--is-shallow-repository") != "false\n":
        return History(prefix.strip("\n"), shown=shown)
    # A character that no path holds stands before each commit's date.
    log = _git(folder, "log", "--format=%x01%as", "--name-only", "--no-renames", "--relative", ".")
    return History(prefix.strip("\n"), _changes(log or ""), shown)


def _changes(log: str) -> dict[str, Changes]:
    days: dict[str, list[str]] = {}
    for commit in log.split("\x01")[1:]:
        day, *names = commit.splitlines()
        for name in filter(None, names):
            days.setdefault(name, []).append(day)
    return {
        name: Changes(len(found) - 1, date.fromisoformat(found[0])) for name, found in days.items()
    }


def _git(folder: Path, *arguments: str) -> str | None:
    import subprocess  # most shows do without

    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=_TIMEOUT_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "surrogateescape")
