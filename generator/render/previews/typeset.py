"""Sets words in lines for a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

LINE = 1.14
"""Height of a line of a title as a multiple of its size."""

Measure = Callable[[str], float]
"""Width of a text in pixels."""


def set_title(
    title: str, face: Callable[[int], Measure], sizes: Sequence[int], width: int, height: int
) -> tuple[list[str], int]:
    """Set a title as large as it fits, in lines of like length; what does not fit is left out.

    `face` gives the measure of a size, `sizes` are tried in order. Returns lines and their size.
    """
    words = title.split() or [""]
    for size in sizes:
        lines = _balanced(words, face(size), width)
        if lines and len(lines) * size * LINE <= height:
            return lines, size
    size = sizes[-1]
    return _filled(words, face(size), width, int(height / (size * LINE))), size


def fitted(text: str, measure: Measure, width: float) -> str:
    """Cut text so that it fits, with an ellipsis."""
    while text and measure(text) > width:
        text = text[:-2].rstrip() + "…" if len(text) > 2 else ""
    return text


def _balanced(words: Sequence[str], measure: Measure, width: int) -> list[str]:
    """Break words into the fewest lines, the longest as short as can be; empty if it cannot be."""
    lines = _broken(words, measure, width)
    for limit in range(width, width // 3, -20):
        narrower = _broken(words, measure, limit)
        if not narrower or len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _broken(words: Sequence[str], measure: Measure, width: float) -> list[str]:
    cuts = [0]
    while cuts[-1] < len(words):
        first = cuts[-1]
        last = first + 1
        if measure(words[first]) > width:
            return []
        while last < len(words) and measure(" ".join(words[first : last + 1])) <= width:
            last += 1
        cuts.append(last)
    return [" ".join(words[first:last]) for first, last in pairwise(cuts)]


def _filled(words: Sequence[str], measure: Measure, width: int, count: int) -> list[str]:
    """Fill `count` lines, and end in an ellipsis where there are more words."""
    lines: list[str] = []
    for word in words:
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        elif len(lines) < count:
            lines.append(word)
        else:
            lines[-1] += " …"
            break
    return [fitted(line, measure, width) for line in lines]
