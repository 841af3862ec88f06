"""One thing that a check found."""

from __future__ import annotations

from msgspec import Struct

from generator.problems import Problem, Severity


class Finding(Struct, frozen=True, order=True):
    """A problem, and the rule that it breaks; ordered by place."""

    problem: Problem
    rule: str

    @property
    def severity(self) -> Severity:
        return self.problem.severity


def warning(path: str, line: int, message: str, source: str = "", hint: str = "") -> Problem:
    """Make a problem that a publisher should mend, and may leave."""
    return Problem(path, line, message, source, hint, Severity.WARNING)


def note(path: str, line: int, message: str, source: str = "", hint: str = "") -> Problem:
    """Make a problem that is only a place to look at: never a reason to fail."""
    return Problem(path, line, message, source, hint, Severity.NOTE)
