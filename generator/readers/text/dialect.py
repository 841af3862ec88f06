"""Which lines of a text begin remarks. One line alone cannot tell; the whole file can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.readers.text.heads import LABELLED, Head, Kind, read_head

_RARE = 0.1
"""A kind of line with a share below this beside the commonest one is an accident."""
_NAMES = 0.5
"""Where more of the labels than this occur once, they are rather sentences with a colon."""
_FEW = 6


@dataclass(frozen=True, slots=True)
class Dialect:
    """What begins a remark in one file."""

    kinds: frozenset[Kind]
    labels: frozenset[str]
    """Labels that count where a line has no time."""
    heads: tuple[Head | None, ...]
    """What each line of the file may begin."""

    @property
    def labelled(self) -> bool:
        return bool(self.labels)

    @property
    def timed(self) -> bool:
        return bool(self.kinds - {Kind.LABEL_TEXT})

    def head(self, index: int) -> Head | None:
        """Return what the line with this index, from 0, begins; `None` for one that goes on."""
        head = self.heads[index]
        if head is None:
            return None
        if head.kind is Kind.LABEL_TEXT:
            return head if head.label in self.labels else None
        if head.kind in self.kinds:
            return head
        if head.kind is Kind.STAMP_LABEL and Kind.STAMP_TEXT in self.kinds:
            return Head(Kind.STAMP_TEXT, None, head.start_ms, head.text)
        return None


def choose_dialect(lines: Sequence[str]) -> Dialect:
    """Look at all lines and say which of them begin remarks."""
    heads = tuple(read_head(line) for line in lines)
    counts = Counter(head.kind for head in heads if head)
    labels = {kind: _labels(heads, kind) for kind in LABELLED}
    credible = [kind for kind in LABELLED if counts[kind] and _are_names(labels[kind], counts)]
    if Kind.STAMP_LABEL in credible and not _text_follows(lines, heads):
        credible.remove(Kind.STAMP_LABEL)
    if credible:
        most = max(counts[kind] for kind in credible)
        kinds = {kind for kind in credible if counts[kind] >= _RARE * most}
        known = frozenset().union(*(labels[kind] for kind in kinds)) - {""}
        return Dialect(frozenset(kinds | {Kind.STAMP, Kind.STAMP_TEXT}), known, heads)
    stamps = counts[Kind.STAMP] + counts[Kind.STAMP_TEXT] + counts[Kind.STAMP_LABEL]
    stamps += counts[Kind.STAMP_LABEL_TEXT]
    speakers = _speakers(lines, heads)
    kinds = {Kind.STAMP, Kind.STAMP_TEXT} if stamps else set()
    return Dialect(frozenset(kinds), speakers, heads)


def _labels(heads: Sequence[Head | None], kind: Kind) -> Counter[str]:
    return Counter(head.label or "" for head in heads if head and head.kind is kind)


def _are_names(labels: Counter[str], counts: Counter[Kind]) -> bool:
    """Tell labels from the beginnings of sentences: people speak more than once."""
    total = labels.total()
    if total <= _FEW:
        return True
    once = sum(1 for count in labels.values() if count == 1)
    return once <= _NAMES * len(labels) or len(labels) <= total * 0.3


def _text_follows(lines: Sequence[str], heads: Sequence[Head | None]) -> bool:
    """Tell whether lines that hold only a stamp and a label have their text below."""
    places = [i for i, head in enumerate(heads) if head and head.kind is Kind.STAMP_LABEL]
    below = sum(
        1 for i in places if i + 1 < len(lines) and lines[i + 1].strip() and heads[i + 1] is None
    )
    return below > len(places) / 2


def _speakers(lines: Sequence[str], heads: Sequence[Head | None]) -> frozenset[str]:
    """Find the labels of a text whose lines have no times beside them."""
    counts: Counter[str] = Counter()
    opening: set[str] = set()
    paragraphs = begun = 0
    fresh = True
    for line, head in zip(lines, heads, strict=True):
        if not line.strip() or line.startswith("#"):
            fresh = True
            continue
        label = head.label if head and head.kind is Kind.LABEL_TEXT else None
        paragraphs += fresh
        if label:
            counts[label] += 1
            begun += fresh
            if fresh:
                opening.add(label)
        fresh = bool(head)
    if not counts or begun < max(0.2 * paragraphs, 1):
        return frozenset()
    few = counts.total() <= _FEW
    return frozenset(
        label
        for label, count in counts.items()
        if (count > 1 or few or label in opening) and not label[0].islower()
    )
