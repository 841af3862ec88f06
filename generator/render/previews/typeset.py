"""Sets words in lines for a picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

LINE = 1.14
"""Height of a line of a title as a multiple of its size."""

_IDEOGRAPHS = (
    r"\u3005-\u3007\u3040-\u30fa\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_OPENING = "「『（【〈《〔［｛"
_CLOSING = "」』）】〉》〕］｝、。，．・：；？！ー…々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_PIECES = re.compile(
    rf" ?[{_OPENING}]*(?:[{_IDEOGRAPHS}]|[^ {_IDEOGRAPHS}{_OPENING}{_CLOSING}]+)?[{_CLOSING}]*"
)
"""What stays together on a line: a word, or one letter of a script that has no spaces. No line
begins with a mark that closes, and none ends with one that opens."""

Measure = Callable[[str], float]
"""Width of a text in pixels."""


def set_title(
    title: str, face: Callable[[int], Measure], sizes: Sequence[int], width: int, height: int
) -> tuple[list[str], int]:
    """Set a title as large as it fits, in lines of like length; what does not fit is left out.

    `face` gives the measure of a size, `sizes` are tried in order. Returns lines and their size.
    """
    words = [piece for piece in _PIECES.findall(" ".join(title.split())) if piece] or [""]
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
    # One line is as short as it can be.
    for limit in range(width, width // 3, -20) if len(lines) > 1 else ():
        narrower = _broken(words, measure, limit)
        if not narrower or len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _broken(words: Sequence[str], measure: Measure, width: float) -> list[str]:
    cuts = [0]
    while cuts[-1] < len(words):
        first = cuts[-1]
        # The last line, which many a title is as a whole, takes but one look.
        if measure(_joined(words[first:])) <= width:
            cuts.append(len(words))
            break
        last = first + 1
        if measure(_joined(words[first:last])) > width:
            return []
        while last < len(words) and measure(_joined(words[first : last + 1])) <= width:
            last += 1
        cuts.append(last)
    return [_joined(words[first:last]) for first, last in pairwise(cuts)]


def _joined(words: Sequence[str]) -> str:
    return "".join(words).strip(" ")


def _filled(words: Sequence[str], measure: Measure, width: int, count: int) -> list[str]:
    """Fill `count` lines, and end in an ellipsis where there are more words."""
    lines: list[str] = []
    for word in words:
        if lines and measure(lines[-1] + word) <= width:
            lines[-1] += word
        elif len(lines) < count:
            lines.append(word.strip(" "))
        else:
            lines[-1] += " …"
            break
    return [fitted(line, measure, width) for line in lines]
