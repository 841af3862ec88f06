"""Mend the spacing that speech recognisers break. No other character is ever changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.assemble.edits import Edit, apply_edits
from generator.assemble.word_sets import word_set
from generator.model import TimeMark

# Only white space that stands for an ordinary space: a no-break space is there on purpose (French
# sets one before `?`, `!`, `;`, `:` and inside « »).
_SPACES = r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]"

_SUSPECT = re.compile(
    rf"{_SPACES}+(?=[-.,?!;:%])|{_SPACES}{{2,}}|[\t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]"
)
_SUSPECT_SPACE = re.compile(r" [-.,?!;:%]")
_COMPOUND = re.compile(r"-(\w+)")
_FRACTION = re.compile(r"\.\d|,\d{3}(?!\d)")
_DOMAIN = re.compile(
    r"\.(?:ai|com|co|dev|edu|fm|gov|io|it|js|me|net|org|py|tv|uk|us|de|fr|eu)(?!\w)"
)
_POINT = re.compile(rf"([,.]|[?!;:]+)(?={_SPACES}|\Z)")
_PERCENT = re.compile(r"%(?!\w)")

_DASHED_OFF = word_set(
    "and but or so because which that if when as not i he she we they it this there you"
    " und aber oder weil et mais ou car y pero"
)
"""What follows a sloppy dash (`we left -and why not -at once`) rather than a broken compound."""
_BEFORE_ENDING = word_set(
    "a all an and any as for from in into is its like my no of on or our plain some that the this"
    " to use used using via with your der die das ein eine im in mit von le la les un une des en"
)
"""After these an ending stands for itself: `the .ai domain`, `use .py files`."""
_BEFORE_NUMBER = word_set("mid post pre sub super formula catch top under over covid type")


def tidy(
    text: str, marks: Sequence[TimeMark] = (), language: str = "en"
) -> tuple[str, tuple[TimeMark, ...]]:
    """Return `text` with broken spacing mended, and its marks (ms) moved along.

    `language` is a BCP 47 tag. English has no space before `%`, which others want; French has
    one before `?`, `!`, `;` and `:`.
    """
    tongue = re.split("[-_]", language.lower())[0]
    edits: list[Edit] = []
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start:
        edits.append((0, start, ""))
    for left, right in _suspects(text, start, end):
        new = "" if _belongs(text, left, right, end, tongue) else " "
        if text[left:right] != new:
            edits.append((left, right, new))
    if start < end < len(text):
        edits.append((end, len(text), ""))
    return apply_edits(text, edits, marks)


def _suspects(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Give the white space that may have to go, in order, as half-open ranges."""
    # Of white space, only the space can be printed. Where it never stands twice in a row, as in
    # nearly all speech, the same is told much sooner.
    if not text.isprintable() or "  " in text:
        return (match.span() for match in _SUSPECT.finditer(text, start, end))
    found = _SUSPECT_SPACE.finditer(text, start, end)
    return ((match.start(), match.end() - 1) for match in found)


def _belongs(text: str, left: int, right: int, end: int, tongue: str) -> bool:
    """Tell whether what stands at `right` belongs to the word that ends at `left`.

    The text ends at `end`; only white space follows.
    """
    before, after = text[left - 1], text[right]
    if after == "-":
        return _is_compound(text, left, right)
    if before.isdigit() and _FRACTION.match(text, right):
        return True
    if before.isalnum() and _DOMAIN.match(text, right):
        return _last_word(text, left).lower() not in _BEFORE_ENDING
    if after == "%":
        return tongue == "en" and before.isdigit() and bool(_PERCENT.match(text, right))
    point = _POINT.match(text, right, end)
    if point is None:
        return False
    return point.group() in ",." or tongue != "fr"


def _is_compound(text: str, left: int, right: int) -> bool:
    """Tell `fine -tuning` and `GPT -1` from `at -5 degrees`, a dash, or an option like `-v`."""
    part = _COMPOUND.match(text, right)
    if part is None or not text[left - 1].isalnum():
        return False
    word = part.group(1)
    previous = _last_word(text, left)
    chained = _COMPOUND.match(text, part.end() + 1) is not None or "-" in previous
    if word[0].isdigit():
        previous = re.split("[-.,]", previous)[-1]
        return previous.lower() in _BEFORE_NUMBER or not (
            previous.islower() or previous.isdigit() or (previous.istitle() and len(previous) < 3)
        )
    if len(word) == 1:
        return chained
    return chained or word.lower() not in _DASHED_OFF


def _last_word(text: str, end: int) -> str:
    return text[max(end - 40, 0) : end].split()[-1]
