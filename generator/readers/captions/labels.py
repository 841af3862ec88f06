"""Speakers that captions name in their text: `Ann: text`, `[Ann] text`, `>> ANN: text`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from generator.model import Cue, TimeMark
from generator.patterns import pattern
from generator.readers.text.names import may_be_name

_NAME = r"[^\W_][^:\[\](){}\n]{0,58}?"
_PREFIX = pattern(
    rf"\s*(?:(?P<chevrons>>>+)\s*)?(?:[-–—]\s*)?"
    rf"(?:(?P<name>{_NAME})(?:\s?:(?=\s)|：)|\[(?P<boxed>{_NAME})\]:?(?=\s)"
    rf"|\((?P<round>{_NAME})\):?(?=\s))\s*"
)
_CHANGE = pattern(r"\s*>>+\s*")
_LONGEST = 80
_SOUNDS = pattern(
    r"(?:music|applause|laugh|laughs|laughter|inaudible|crosstalk|silence|noise|sigh|sighs|cough"
    r"|coughs|pause|singing|cheering|chuckles?|foreign|musik|gelächter|beifall|musique|rires"
    r"|applaudissements|risas|música|aplausos|[\w\s]*(?:music|playing|applause|laughter|ing))",
    re.IGNORECASE,
)


def label_cues(cues: Sequence[Cue]) -> list[Cue]:
    """Take the names of speakers out of the texts of captions that have no other voices.

    A name stands where the speaker changes, so it goes on until the next one. `>>` alone says
    that somebody else speaks, and not who.
    """
    if names_above := _names_above(cues):
        return [
            replace(c, label=n, text=c.text[e:])
            for c, (n, e) in zip(cues, names_above, strict=True)
        ]
    found = [_prefix(cue.text) for cue in cues]
    inner = [_prefix(line)[0] for cue in cues for line in cue.text.split("\n")[1:] if ">>" in line]
    candidates = [name for name in (*(name for name, _ in found), *inner) if name]
    names = _names(candidates, found[0][0] if found else "")
    chevrons = any(_CHANGE.match(cue.text) for cue in cues)
    if not names and not chevrons:
        return list(cues)
    result: list[Cue] = []
    label: str | None = None
    for cue, (name, end) in zip(cues, found, strict=True):
        if name in names:
            label, start = name, end
        elif match := _CHANGE.match(cue.text) if chevrons else None:
            label, start = None, match.end()
        else:
            start = 0
        pieces = _inner(_labelled(cue, label, start), names)
        label = pieces[-1].label
        result += pieces
    return result


def _names_above(cues: Sequence[Cue]) -> list[tuple[str, int]]:
    """Find names on a line of their own above the words of every caption, as Teams had them."""
    found = []
    for cue in cues:
        first, _, rest = cue.text.partition("\n")
        if not rest.strip() or not first[:1].isupper() or not may_be_name(first):
            return []
        found.append((" ".join(first.split()), len(first) + 1))
    names = {name for name, _ in found}
    capitals = all(word[:1].isupper() for name in names for word in name.split())
    return found if capitals and len(names) <= max(len(found) // 2, 2) else []


def _prefix(text: str) -> tuple[str, int]:
    """Return the name that a text begins with and where the words begin; or an empty name."""
    # A long name may go on in the second line.
    match = _PREFIX.match(text[:_LONGEST].replace("\n", " "))
    if match is None:
        return "", 0
    name = " ".join((match["name"] or match["boxed"] or match["round"]).split())
    if name.isdigit() or (not match["name"] and _SOUNDS.fullmatch(name)):
        return "", 0
    return name, match.end()


def _names(candidates: Sequence[str], first: str) -> frozenset[str]:
    """Tell names from beginnings of sentences, of which a file of captions has many.

    They come back, or the first caption begins with one; and most of what stands before colons
    are names.
    """
    counts = Counter(candidates)
    names = {name for name in counts if may_be_name(name)}
    total = sum(counts[name] for name in names)
    again = any(counts[name] > 1 for name in names)
    if total * 2 < counts.total() or not (again or first in names):
        return frozenset()
    return frozenset(names)


def _labelled(cue: Cue, label: str | None, start: int) -> Cue:
    marks = cue.marks
    if start and marks:
        marks = tuple(TimeMark(max(m.offset - start, 0), m.time_ms) for m in marks)
    return replace(cue, text=cue.text[start:], label=label, marks=marks)


def _inner(cue: Cue, names: frozenset[str]) -> list[Cue]:
    """Cut a caption where another speaker begins on a line of their own."""
    if "\n" not in cue.text:
        return [cue]
    lines = cue.text.split("\n")
    cuts = [(0, cue.label, 0)]
    for index in range(1, len(lines)):
        name, end = _prefix(lines[index])
        change = _CHANGE.match(lines[index])
        if name in names:
            cuts.append((index, name, end))
        elif change and not name:
            cuts.append((index, None, change.end()))
    if len(cuts) == 1:
        return [cue]
    pieces = []
    for (first, label, start), last in zip(
        cuts, [*(index for index, _, _ in cuts[1:]), len(lines)], strict=True
    ):
        text = "\n".join([lines[first][start:], *lines[first + 1 : last]])
        line = cue.line + first
        pieces.append(Cue(text, line, label, cue.start_ms, cue.end_ms))
    return pieces
