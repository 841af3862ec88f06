"""Values of a settings file together with the lines they stand on."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from msgspec import Struct

Scalar: TypeAlias = str | int | float | bool | date | None
Value: TypeAlias = "Scalar | list[Node] | dict[str, Node]"


class Node(Struct, frozen=True):
    """A value and the line of its file, from 1, on which it (or its key) stands.

    YAML scalars are always text or `None`: what `12:34` or `no` means is up to the key that holds
    it, not to YAML. TOML scalars have TOML's types.
    """

    value: Value
    line: int


def listed_line(item: Node) -> str:
    """Give an item of a list as the publisher wrote it, or an empty text where it is no line.

    YAML takes `- 26:09 Claude: a model` for a mapping.
    """
    if isinstance(item.value, dict) and len(item.value) == 1:
        key, node = next(iter(item.value.items()))
        return f"{key}: {node.value}" if isinstance(node.value, str) else ""
    return item.value if isinstance(item.value, str) else ""
