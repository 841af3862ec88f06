"""Values of a settings file together with the lines they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | date | None
Value: TypeAlias = "Scalar | list[Node] | dict[str, Node]"


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the line of its file, from 1, on which it (or its key) stands.

    YAML scalars are always text or `None`: what `12:34` or `no` means is up to the key that holds
    it, not to YAML. TOML scalars have TOML's types.
    """

    value: Value
    line: int
