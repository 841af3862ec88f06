"""The forms in which findings are told: to people, to programs, and beside a pull request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from generator.check.finding import Finding
from generator.problems import Severity

# GitHub has a word of its own for what is only worth a look.
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(findings: Sequence[Finding]) -> str:
    """Write findings for people, those that stop a build first, and a count at the end."""
    order = list(Severity)
    ranked = sorted(findings, key=lambda finding: order.index(finding.severity))
    return "\n\n".join([*(str(finding.problem) for finding in ranked), _count(findings)])


def as_json(findings: Sequence[Finding]) -> str:
    """Write findings for programs: an object with `findings` and `counts`."""
    listed = [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "path": finding.problem.path,
            "line": finding.problem.line,
            "message": finding.problem.message,
            "source": finding.problem.source,
            "hint": finding.problem.hint,
        }
        for finding in findings
    ]
    counts = {severity.value: _number(findings, severity) for severity in Severity}
    return json.dumps({"findings": listed, "counts": counts}, ensure_ascii=False, indent=2)


def as_github(findings: Sequence[Finding]) -> str:
    """Write findings as workflow commands, which GitHub shows beside the lines of a change.

    The form is that of docs.github.com, "Workflow commands for GitHub Actions".
    """
    return "\n".join(map(_command, findings))


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _command(finding: Finding) -> str:
    problem = finding.problem
    place = f"file={_property(problem.path)}"
    if problem.line:
        place += f",line={problem.line}"
    text = "\n".join(part for part in (problem.message, problem.hint) if part)
    title = f"chapterhouse: {finding.rule}"
    return f"::{_LEVELS[finding.severity]} {place},title={_property(title)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _count(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    if not counts:
        return "Nothing to mend."
    words = (f"{counts[s]:,} {s.value}{'' if counts[s] == 1 else 's'}" for s in Severity)
    return ", ".join(words) + "."


def _number(findings: Iterable[Finding], severity: Severity) -> int:
    return sum(finding.severity is severity for finding in findings)
