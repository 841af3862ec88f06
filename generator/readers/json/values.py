"""Careful looks into parsed JSON, where anything may be missing or of another type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.patterns import pattern
from generator.times import parse_clock

_DURATION = pattern(r"-?\d+(?:\.\d+)?s?")
_ISO = pattern(r"PT(?:(\d{1,6})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.(\d{1,9}))?S)?")
_LARGEST = 1e12


def child(data: Any, *keys: str) -> Any:
    """Follow keys into nested objects; `None` where one is missing."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def items(data: Any, *keys: str) -> list[Any]:
    """Follow keys to a list; empty where there is none."""
    found = child(data, *keys)
    return found if isinstance(found, list) else []


def objects(data: Any, *keys: str) -> Iterator[dict[str, Any]]:
    """Follow keys to a list and give the objects in it."""
    return (item for item in items(data, *keys) if isinstance(item, dict))


def taken(data: Any, *keys: str) -> Iterator[dict[str, Any]]:
    """Give the objects in a list and let go of each, to make room for what is made of it."""
    found = items(data, *keys)
    for index, item in enumerate(found):
        found[index] = None
        if isinstance(item, dict):
            yield item


def first_object(data: Any, *keys: str) -> dict[str, Any]:
    """Follow keys to a list and give the first object in it, or an empty one."""
    return next(objects(data, *keys), {})


def text(data: Any, *keys: str) -> str:
    """Return the text under the first of `keys` that has one; numbers count as text."""
    for key in keys:
        value = data.get(key) if isinstance(data, dict) else None
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def label(data: Any, *keys: str, prefix: str = "Speaker ") -> str | None:
    """Return who speaks: a name, or a number made readable; `None` where it does not say."""
    for key in keys:
        value = data.get(key) if isinstance(data, dict) else None
        if isinstance(value, str) and value.strip():
            bare = value.isdigit() or (len(value) == 1 and value.isalpha())
            return f"{prefix}{value}" if bare else value
        if isinstance(value, int) and not isinstance(value, bool):
            return f"{prefix}{value}" if value >= 0 else None
        if isinstance(value, dict):
            return label(value, "name", "label", "id", prefix=prefix)
    return None


def seconds(data: Any, *keys: str) -> int | None:
    """Return a time given in seconds, in ms: a number, `1.5`, `1.500s`, `1:02.5` or an object."""
    return _time(data, keys, 1000)


def milliseconds(data: Any, *keys: str) -> int | None:
    """Return a time given in milliseconds."""
    return _time(data, keys, 1)


def ticks(data: Any, *keys: str) -> int | None:
    """Return a time given in ticks of 100 nanoseconds, in ms."""
    return _time(data, keys, 1e-4)


def _time(data: Any, keys: tuple[str, ...], scale: float) -> int | None:
    if not isinstance(data, dict):
        return None
    for key in keys:
        value = data.get(key)
        if value is None:
            continue
        if isinstance(value, float | int):
            found = _scaled(value, scale)
        elif isinstance(value, str):
            found = _written(value.strip(), scale)
        elif isinstance(value, dict):
            # google.protobuf.Duration as an object
            whole, rest = value.get("seconds", 0), value.get("nanos", 0)
            found = _written(str(whole), 1000)
            extra = _written(str(rest), 1e-6)
            found = None if found is None else found + (extra or 0)
        else:
            found = None
        if found is not None:
            return found
    return None


def _scaled(value: float, scale: float) -> int | None:
    # What is no number lies nowhere.
    if isinstance(value, bool) or not -_LARGEST < value < _LARGEST:
        return None
    return round(value * scale)


def _written(value: str, scale: float) -> int | None:
    if not value.isascii():
        return None
    if ":" in value:
        return parse_clock(value.replace(",", "."))
    if match := _ISO.fullmatch(value):
        hours, minutes, whole, fraction = match.groups()
        total = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(whole or 0)
        return total * 1000 + int((fraction or "0").ljust(3, "0")[:3])
    if _DURATION.fullmatch(value) and len(value) < 20:
        return _scaled(float(value.rstrip("s")), scale)
    return None
