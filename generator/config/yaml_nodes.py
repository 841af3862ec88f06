"""Front matter and other YAML as nodes."""

from __future__ import annotations

from typing import Protocol

import yaml

from generator.config.nodes import Node, Value
from generator.problems import Problems
from generator.sources import Source

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"


class _Fail(Protocol):
    def __call__(self, line: int, message: str, hint: str = "") -> None: ...


def read_yaml(source: Source, text: str, first_line: int, problems: Problems) -> Node | None:
    """Read `text`, which starts on `first_line` of `source`; `None` after a reported error."""

    def fail(line: int, message: str, hint: str = "") -> None:
        problems.error(source.path, line, message, source=source.line(line), hint=hint)

    try:
        for event in yaml.parse(text, _Loader):
            if isinstance(event, yaml.AliasEvent):
                # An alias can make a file of a few lines unfold into gigabytes.
                line = (event.start_mark.line if event.start_mark else 0) + first_line
                fail(line, "YAML aliases (*name) are not read here")
                return None
        root = yaml.compose(text, _Loader)
        return Node({}, first_line) if root is None else _node(root, first_line, fail)
    except yaml.MarkedYAMLError as error:
        mark, hint = _explain(error, text)
        line = (mark.line if mark else 0) + first_line
        last = first_line + text.count("\n")
        fail(min(line, last), f"this is not valid YAML: {error.problem or error.context}", hint)
    except yaml.YAMLError as error:
        fail(first_line, f"this is not valid YAML: {str(error).splitlines()[0]}")
    except RecursionError:
        fail(first_line, "this YAML is nested too deeply")
    return None


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[yaml.Mark | None, str]:
    """Say where a mistake is and what to try; what was left open is at fault where it opens."""
    problem, mark = error.problem or "", error.problem_mark or error.context_mark
    opened = error.context_mark or mark
    if "expected ',' or" in problem:
        hint = "close { with } and [ with ], and put a comma between what stands in them"
        return opened, hint
    if "end of stream" in problem:
        return opened, "put a second quotation mark at the end of the text"
    lines = text.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return mark, "move the line in with spaces, not with a tab"
    return mark, "put text that holds a colon or starts with a special character in quotes"


def _node(node: yaml.Node, first_line: int, fail: _Fail) -> Node:
    line = node.start_mark.line + first_line
    value: Value
    if isinstance(node, yaml.MappingNode):
        entries: dict[str, Node] = {}
        for key, entry in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            key_line = key.start_mark.line + first_line
            if not isinstance(key, yaml.ScalarNode):
                fail(key_line, "a key must be plain text")
                continue
            if name in entries:
                fail(key_line, f'the key "{name}" stands here twice')
            child = _node(entry, first_line, fail)
            entries[name] = Node(child.value, key_line)
        value = entries
    elif isinstance(node, yaml.SequenceNode):
        value = [_node(item, first_line, fail) for item in node.value]
    else:
        value = None if node.tag == _NULL else str(node.value)
    return Node(value, line)
