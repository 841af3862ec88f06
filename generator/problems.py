"""Something wrong in the user's files: what, where, and what to try."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

_LONGEST_SOURCE_LINE = 100


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    """Only worth a look; never a reason to fail."""


class Problem(Struct, frozen=True, order=True):
    """One thing to mend, ordered by path and line."""

    path: str
    """Relative to the folder the command runs in, with `/`."""
    line: int
    """From 1, front matter included; 0 where the whole file or folder is meant."""
    message: str
    source: str = ""
    """The offending line; empty where there is none to show."""
    hint: str = ""
    """What to try, one line or several."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        kind = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        lines = [f"{place}: {kind}{self.message}"]
        if self.line and self.source.strip():
            lines.append(f"{self.line:>5} | {printable(self.source)}")
        lines.extend(f"      {hint}" for hint in self.hint.splitlines())
        return "\n".join(lines)


class ContentError(Exception):
    """The content cannot be built; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class Problems:
    """Collects problems of a run, so that they are reported once and together."""

    def __init__(self) -> None:
        self._found: list[Problem] = []
        self._files: dict[str, Callable[[int], str]] = {}

    def know(self, path: str, line_of: Callable[[int], str]) -> None:
        """Remember how to get a line of a file, so that every problem in it can show its own."""
        self._files[path] = line_of

    def error(
        self, path: str, line: int, message: str, *, source: str = "", hint: str = ""
    ) -> None:
        self._found.append(Problem(path, line, message, source or self._line(path, line), hint))

    def warn(self, path: str, line: int, message: str, *, source: str = "", hint: str = "") -> None:
        source = source or self._line(path, line)
        self._found.append(Problem(path, line, message, source, hint, Severity.WARNING))

    def _line(self, path: str, line: int) -> str:
        return self._files[path](line) if line and path in self._files else ""

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems that were found elsewhere."""
        self._found.extend(problems)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(sorted({p for p in self._found if p.severity is Severity.ERROR}))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(sorted({p for p in self._found if p.severity is Severity.WARNING}))

    def raise_errors(self, *, strict: bool = False) -> None:
        """Raise `ContentError` with all problems so far if there are errors.

        With `strict`, warnings are errors too.
        """
        if self.errors or (strict and self.warnings):
            raise ContentError((*self.errors, *self.warnings))


def printable(source: str) -> str:
    """Make a line of a user's file safe and short enough to show in a terminal."""
    shown = "".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in source.rstrip().expandtabs(4)
    )
    if len(shown) > _LONGEST_SOURCE_LINE:
        return shown[: _LONGEST_SOURCE_LINE - 1] + "…"
    return shown


def nearest(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that `word` is probably a misspelling of, as a hint or ``""``."""
    candidates = list(known)
    lowered = {c.lower(): c for c in reversed(candidates)}
    match = difflib.get_close_matches(word.lower(), list(lowered), n=1, cutoff=0.6)
    return f'did you mean "{lowered[match[0]]}"?' if match else ""
