"""`dataclass` as Python has it, made in a small part of the time.

Python's own writes and compiles about six functions for each class, which for our hundred and
more takes longer than most of what a build does. Here classes share what tells, compares and
hashes their objects, and a constructor is written when its class is first called. That nobody
changes a frozen object is for mypy to see, which takes this for Python's own.
"""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_MISSING = dataclasses.MISSING
_ORDER = {name: getattr(operator, name) for name in ("__lt__", "__le__", "__gt__", "__ge__")}

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, order: bool = False
    ) -> Callable[[type], type]:
        """Make a data class; objects of a `frozen` one can be members of sets."""

        def make(kind: type) -> type:
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(kind)
            made.__init__ = _first_constructor(made)
            made.__repr__ = _told
            _compare(made, frozen, _ORDER if order else {})
            return made

        return make


def _first_constructor(kind: Any) -> Callable[..., None]:
    def construct(self: Any, *args: Any, **kwargs: Any) -> None:
        kind.__init__ = _constructor(kind)
        kind.__init__(self, *args, **kwargs)

    return construct


def _constructor(kind: Any) -> Any:
    """Write a constructor that takes the fields in order."""
    known: dict[str, Any] = {"_MISSING": _MISSING}
    head, body = ["self"], []
    for field in dataclasses.fields(kind):
        name, value = field.name, field.name
        if field.default_factory is not _MISSING:
            known[f"_{name}_made"] = field.default_factory
            head.append(f"{name}=_MISSING")
            value = f"_{name}_made() if {name} is _MISSING else {name}"
        elif field.default is not _MISSING:
            known[f"_{name}"] = field.default
            head.append(f"{name}=_{name}")
        else:
            head.append(name)
        body.append(f"    self.{name} = {value}")
    exec(f"def __init__({', '.join(head)}):\n" + "\n".join(body or ["    pass"]), known)
    return known["__init__"]


def _told(self: Any) -> str:
    fields = (field.name for field in dataclasses.fields(self) if field.repr)
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields)
    return f"{type(self).__qualname__}({told})"


def _compare(kind: Any, frozen: bool, order: dict[str, Callable[[Any, Any], bool]]) -> None:
    """Compare objects of a class by their fields."""
    names = [field.name for field in dataclasses.fields(kind) if field.compare]
    values: Callable[[Any], Any] = operator.attrgetter(*names) if names else lambda _: ()

    def by(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
        def compared(self: Any, other: Any) -> Any:
            if type(self) is not type(other):
                return NotImplemented
            return compare(values(self), values(other))

        return compared

    kind.__eq__ = by(operator.eq)
    kind.__hash__ = (lambda self: hash(values(self))) if frozen else None
    for name, compare in order.items():
        setattr(kind, name, by(compare))
