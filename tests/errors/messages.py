"""The messages that the code can give, read from the code itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_REPORTERS = {
    "error": 2,
    "warn": 2,
    "fail": 1,
    "refusal": 1,
    "_refuse": 1,
    "Problem": 2,
    "BadParameter": 0,
    "UndecodableError": 0,
    "WordError": 0,
}
"""What reports a problem, and which of its arguments is the message."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text that a publisher may get to read."""

    pattern: str
    """Matches what becomes of it."""
    place: str
    source: str


def messages(package: Path) -> Iterator[Message]:
    """Give every text that is reported as a problem, or is put into a variable called `message`.

    A text that consists of nothing but values says nothing itself, and is left out.
    """
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for text in _texts(node):
                pattern = _pattern(text)
                if re.search(r"[a-z]{2}", re.sub(r"\\.|\.\+", "", pattern)):
                    place = f"{path.relative_to(package.parent)}:{text.lineno}"
                    yield Message(pattern, place, ast.unparse(text))


def _texts(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Assign) and all(_is_message(target) for target in node.targets):
        yield from _spoken(node.value)
    elif isinstance(node, ast.Call) and _name(node.func) in _REPORTERS:
        place = _REPORTERS[_name(node.func)]
        for argument in node.args[place : place + 1]:
            yield from _spoken(argument)


def _spoken(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.IfExp):
        yield from _spoken(value.body)
        yield from _spoken(value.orelse)
    elif isinstance(value, ast.BoolOp):
        for part in value.values:
            yield from _spoken(part)
    elif isinstance(value, ast.JoinedStr) or (
        isinstance(value, ast.Constant) and isinstance(value.value, str) and " " in value.value
    ):
        yield value


def _pattern(value: ast.expr) -> str:
    if isinstance(value, ast.Constant):
        return re.escape(str(value.value))
    assert isinstance(value, ast.JoinedStr)
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
        for part in value.values
    )


def _is_message(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == "message"


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
