"""TOML files as nodes."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime

from generator.config.nodes import Node, Value
from generator.problems import Problems
from generator.sources import Source

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)(?:\s*\.\s*[\w-]+)*\s*=""")
_ERROR_LINE = re.compile(r"\(at line (\d+)")
_DELIMITERS = ('"""', "'''")


def read_toml(source: Source, problems: Problems) -> Node | None:
    """Read a TOML file; `None` after a reported error."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        found = _ERROR_LINE.search(str(error))
        line = int(found[1]) if found else max(len(source.lines), 1)
        message = str(error).partition(" (at ")[0]
        problems.error(
            source.path,
            line,
            f"this is not valid TOML: {message[:1].lower()}{message[1:]}",
            source=source.line(line),
            hint=_hint(message),
        )
        return None
    except RecursionError:
        problems.error(source.path, 1, "this TOML is nested too deeply")
        return None
    return _node(data, (), _locate(source.lines), 1)


def _hint(message: str) -> str:
    if "overwrite a value" in message or "twice" in message:
        return "the same setting stands further up; keep one of them"
    return 'a setting looks like: title = "My show"'


def _node(value: object, path: tuple[str, ...], lines: dict[tuple[str, ...], int], at: int) -> Node:
    line = lines.get(path, at)
    result: Value
    if isinstance(value, dict):
        result = {key: _node(item, (*path, key), lines, line) for key, item in value.items()}
    elif isinstance(value, list):
        result = [_node(item, (*path, str(i)), lines, line) for i, item in enumerate(value)]
    elif isinstance(value, datetime):
        result = value.date()
    elif isinstance(value, str | int | float | bool | date):
        result = value
    else:
        result = str(value)
    return Node(result, line)


def _locate(lines: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    """Find the line of each key and table; tomllib itself forgets them."""
    found: dict[tuple[str, ...], int] = {}
    counts: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    closing = ""
    for number, line in enumerate(lines, 1):
        if closing:
            closing = "" if closing in line else closing
            continue
        header = _HEADER.fullmatch(line)
        if header:
            table = tuple(part.strip().strip("\"'") for part in header[2].split("."))
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                found.setdefault(table, number)
                table = (*table, str(counts[table]))
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, key[1].strip("\"'")), number)
        closing = next((d for d in _DELIMITERS if line.count(d) % 2), "")
    return found
