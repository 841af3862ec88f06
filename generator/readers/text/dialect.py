"""Which lines of a text begin remarks. One line alone cannot tell; the whole file can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.readers.text.heads import LABELLED, Head, Kind, read_head
from generator.readers.text.names import may_be_name

_RARE = 0.1
"""A kind of line with a share below this beside the commonest one is an accident."""
_MOST = 0.5
_OFTEN = 3
_FEW = 6
_MARKED = 0.8


class Dialect(Struct, frozen=True):
    """What begins a remark in one file."""

    kinds: frozenset[Kind]
    labels: frozenset[str]
    """Labels that count where a line has no time."""
    heads: tuple[Head | None, ...]
    """What each line of the file begins; `None` for a line that goes on."""

    @property
    def labelled(self) -> bool:
        return bool(self.labels)


def choose_dialect(lines: Sequence[str]) -> Dialect:
    """Look at all lines and say which of them begin remarks."""
    heads = [read_head(line) for line in lines]
    _names_beside(lines, heads)
    kinds, labels = _timed_labels(lines, heads)
    if not kinds:
        labels = _speakers(lines, heads)
        if any(head and head.start_ms is not None for head in heads):
            kinds = {Kind.STAMP, Kind.STAMP_TEXT}
    else:
        kinds |= {Kind.STAMP, Kind.STAMP_TEXT}
    marked = _marked(head for head in heads if head and head.label in labels)
    chosen = tuple(_chosen(head, kinds, labels, marked) if head else None for head in heads)
    return Dialect(frozenset(kinds), labels, chosen)


def _names_beside(lines: Sequence[str], heads: list[Head | None]) -> None:
    """Give each time that stands alone the name on the line below or above it, if all have one."""
    stamps = [i for i, head in enumerate(heads) if head and head.kind is Kind.STAMP]
    for step in (1, -1):
        found: dict[int, str] = {}
        for index in stamps:
            name, text = _line(lines, index + step), _line(lines, index + max(step * 2, 1))
            alone = step > 0 or not _line(lines, index - 2)
            if name and text and alone and not heads[index + step] and may_be_name(name):
                found[index] = name
        names = set(found.values())
        few = len(names) <= max(len(stamps) // 2, 2)
        if len(stamps) > 1 and len(found) >= _MARKED * len(stamps) and few:
            for index, name in found.items():
                below, above = max(index, index + step), min(index, index + step)
                stamp = heads[index]
                start, size = stamp.start_ms if stamp else None, len(lines[below])
                heads[above] = Head(Kind.STAMP, None, start)
                heads[below] = Head(Kind.LABEL_STAMP, name, start, lines[below], size, 0)
            return


def _line(lines: Sequence[str], index: int) -> str:
    return lines[index].strip() if 0 <= index < len(lines) else ""


def _chosen(head: Head, kinds: Iterable[Kind], labels: frozenset[str], marked: bool) -> Head | None:
    """Return what a line begins in this dialect."""
    if head.kind in (Kind.LABEL_TEXT, Kind.LABEL):
        return head if head.label in labels and (head.marked or not marked) else None
    if head.kind in kinds and (head.label in labels or not head.label):
        return head
    if head.kind in (Kind.STAMP_LABEL, Kind.STAMP_LABEL_TEXT) and Kind.STAMP_TEXT in kinds:
        return replace(head, kind=Kind.STAMP_TEXT, label=None, text_at=head.rest_at)
    return None


def _timed_labels(
    lines: Sequence[str], heads: Sequence[Head | None]
) -> tuple[set[Kind], frozenset[str]]:
    """Find the kinds of lines that say who speaks and when, and all labels on them."""
    found = [head for head in heads if head]
    counts = Counter(head.kind for head in found)
    stamped = sum(head.start_ms is not None for head in found)
    labels = {
        kind: Counter(head.label or "" for head in found if head.kind is kind) for kind in LABELLED
    }
    credible = {kind for kind in LABELLED if _are_names(labels[kind], stamped)}
    if Kind.STAMP_LABEL in credible and not _text_follows(lines, heads):
        credible.remove(Kind.STAMP_LABEL)
    most = max((counts[kind] for kind in credible), default=0)
    kinds = {kind for kind in credible if counts[kind] >= _RARE * most}
    known: Counter[str] = sum((labels[kind] for kind in kinds), Counter())
    # A label that is no name beside many that are is still somebody, as "the man in the back".
    loose = sum(counts[kind] for kind in kinds) >= 0.9 * stamped
    names = {label for label, count in known.items() if loose or _is_name(label, count)}
    return kinds, frozenset(names - {""})


def _are_names(labels: Counter[str], stamped: int) -> bool:
    """Tell labels from the beginnings of sentences: people speak more than once."""
    total = labels.total()
    names = sum(count for label, count in labels.items() if not label or _is_name(label, count))
    if not total or names <= _MOST * total:
        return False
    again = sum(count for count in labels.values() if count > 1)
    return again > _MOST * total or total > _MOST * stamped or total <= _FEW >= stamped


def _is_name(label: str, count: int) -> bool:
    return may_be_name(label) or (count >= _OFTEN and len(label.split()) < 4)


def _text_follows(lines: Sequence[str], heads: Sequence[Head | None]) -> bool:
    """Tell whether lines that hold only a stamp and a label have their text below."""
    places = [i for i, head in enumerate(heads) if head and head.kind is Kind.STAMP_LABEL]
    below = 0
    for place in places:
        following = place + 1
        while following < len(lines) and not lines[following].strip():
            following += 1
        head = heads[following] if following < len(lines) else None
        below += following < len(lines) and (head is None or head.start_ms is None)
    return below > len(places) * _MARKED


def _speakers(lines: Sequence[str], heads: Sequence[Head | None]) -> frozenset[str]:
    """Find the labels of a text whose lines have no times beside them."""
    counts: Counter[str] = Counter()
    opening: set[str] = set()
    alone: Counter[str] = Counter()
    paragraphs = begun = 0
    fresh = True
    for line, head in zip(lines, heads, strict=True):
        if not line.strip() or line.startswith("#"):
            fresh = True
            continue
        label = head.label if head and head.kind in (Kind.LABEL_TEXT, Kind.LABEL) else None
        if head and head.kind is Kind.LABEL:
            alone[head.label or ""] += 1
        paragraphs += fresh
        marked = head is not None and head.kind is Kind.LABEL_TEXT and head.marked
        if label and (marked or may_be_name(label)):
            counts[label] += 1
            begun += fresh
            opening |= {label} if fresh else set()
        fresh = bool(head)
    if not counts or begun < max(0.2 * paragraphs, 1):
        return frozenset()
    often = counts.most_common(1)[0][1]
    # A name alone in bold may be a heading, unless all names are so.
    titles = alone.total() < _MARKED * counts.total()
    return frozenset(
        label
        for label, count in counts.items()
        if count > 1
        or (label in opening and not (titles and alone[label]))
        or counts.total() <= _FEW
        or often < _OFTEN
    )


def _marked(heads: Iterable[Head]) -> bool:
    """Tell whether the file sets its labels in bold or underlines them, so that others are none."""
    flags = [head.marked for head in heads]
    return bool(flags) and sum(flags) > _MARKED * len(flags) - 0.5 and any(flags)
