"""Times of TTML: clock times, frames, ticks, and numbers with a unit (TTML2, section 12.3)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from generator.patterns import pattern
from generator.readers.xml import attribute

_CLOCK = pattern(r"(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2})(?:([.:])(\d{1,9})(?:\.\d+)?)?")
_OFFSET = pattern(r"(\d{1,18}(?:\.\d{1,18})?)(h|m|s|ms|f|t)?")
_UNITS = {"h": 3_600_000.0, "m": 60_000.0, "s": 1000.0, "ms": 1.0, None: 1000.0}


class Clock:
    """Reads the times of one file."""

    def __init__(self, root: Element) -> None:
        multiplier = attribute(root, "frameRateMultiplier").split() or ["1", "1"]
        above, below = (_number(part, 1.0) for part in (*multiplier, "1")[:2])
        self._rate = _number(attribute(root, "frameRate"), 30.0) * above / below
        self._ticks = _number(attribute(root, "tickRate"), 0.0) or self._rate
        # Apple's times and most others' count from the beginning of the file; those of the
        # standard count from the begin of the element around.
        self._absolute = not self._is_nested(root)

    def begin(self, element: Element, around: int) -> int:
        """Return when an element begins, in ms from the start; `around` is its parent's begin."""
        found = self._ms(element.get("begin"))
        if found is None:
            return around
        return found if self._absolute else around + found

    def end(self, element: Element, around: int, begin: int) -> int | None:
        """Return when an element that begins at `begin` (ms) ends, `None` if it does not say."""
        length = self._ms(element.get("dur"))
        if length is not None:
            return begin + length
        found = self._ms(element.get("end"))
        return found if found is None or self._absolute else around + found

    def _is_nested(self, root: Element) -> bool:
        """Tell whether times count from the element around: one lies before its own begin."""
        stack = [(root, 0)]
        while stack:
            element, around = stack.pop()
            begin = self._ms(element.get("begin"))
            if begin is not None and begin < around:
                return True
            stack.extend((child, begin if begin is not None else around) for child in element)
        return False

    def _ms(self, text: str | None) -> int | None:
        if not text or not text.isascii():
            return None
        text = text.strip()
        if match := _CLOCK.fullmatch(text):
            hours, minutes, seconds, point, rest = match.groups()
            whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
            if point == ":":
                return whole * 1000 + round(int(rest) * 1000 / self._rate)
            return whole * 1000 + int((rest or "0").ljust(3, "0")[:3])
        if match := _OFFSET.fullmatch(text):
            amount, unit = float(match[1]), match[2]
            if unit in ("f", "t"):
                amount = amount * 1000 / (self._rate if unit == "f" else self._ticks)
            else:
                amount *= _UNITS[unit]
            return round(amount) if amount < 1e13 else None
        return None


def _number(text: str, default: float) -> float:
    try:
        value = float(text)
    except ValueError:
        return default
    return value if 0 < value < 1e12 else default
