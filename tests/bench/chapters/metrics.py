"""How well found chapters agree with human ones; the start of the first is not counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

_OPENING = 5.0
"""Seconds within which a chapter counts as the one that opens the conversation."""


def score(gold: Mapping[str, Any], chapters: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Score chapters `{start_s, turn?}` against `gold`, `{turns: [{start_s}], chapters}`.

    `pk` (Beeferman et al. 1999) and `wd` (WindowDiff, Pevzner and Hearst 2002) count turns, with
    half the mean human chapter as window; lower is better. `f1_…` match starts one to one within
    a turn or some seconds. `count` is the error in number, as a share.
    """
    turns = gold["turns"]
    starts: list[float] = []
    for turn in turns:
        starts.append(max(turn["start_s"], starts[-1] if starts else turn["start_s"]))
    human = sorted({_turn(c, starts) for c in gold["chapters"]} - {0})
    ours = sorted({_turn(c, starts) for c in chapters} - {0})
    late = starts[0] + _OPENING
    human_times = sorted(c["start_s"] for c in gold["chapters"] if _inner(c, late))
    our_times = sorted(c["start_s"] for c in chapters if _inner(c, late))
    pk, wd = _windows(human, ours, len(turns))
    number = len(human_times) + 1
    return {
        "pk": pk,
        "wd": wd,
        "f1_turn": f1(human, ours, 1),
        "f1_30s": f1(human_times, our_times, 30),
        "f1_10s": f1(human_times, our_times, 10),
        "count": abs(len(our_times) + 1 - number) / number,
    }


def mean(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}


def pairs(one: Sequence[float], two: Sequence[float], reach: float) -> list[tuple[int, int]]:
    """Match two sorted lists one to one within `reach`; greedy is best on a line."""
    i = j = 0
    matched = []
    while i < len(one) and j < len(two):
        if abs(one[i] - two[j]) <= reach:
            matched.append((i, j))
            i, j = i + 1, j + 1
        elif one[i] < two[j]:
            i += 1
        else:
            j += 1
    return matched


def f1(human: Sequence[float], ours: Sequence[float], reach: float) -> float:
    if not human and not ours:
        return 1.0
    return 2 * len(pairs(human, ours, reach)) / (len(human) + len(ours))


def _inner(chapter: Mapping[str, Any], late: float) -> bool:
    return bool(chapter["start_s"] > late and chapter.get("turn") != 0)


def _turn(chapter: Mapping[str, Any], starts: Sequence[float]) -> int:
    if chapter.get("turn") is not None:
        return int(chapter["turn"])
    after = bisect_left(starts, chapter["start_s"])
    near = [i for i in (after - 1, after) if 0 <= i < len(starts)]
    return min(near, key=lambda i: (abs(starts[i] - chapter["start_s"]), i))


def _windows(human: Sequence[int], ours: Sequence[int], size: int) -> tuple[float, float]:
    width = max(2, round(size / (len(human) + 1) / 2))
    if size <= width:
        return 0.0, 0.0
    one, two = _running(human, size), _running(ours, size)
    pk = wd = 0
    for i in range(size - width):
        a, b = one[i + width] - one[i], two[i + width] - two[i]
        pk += (a == 0) != (b == 0)
        wd += a != b
    return pk / (size - width), wd / (size - width)


def _running(starts: Sequence[int], size: int) -> list[int]:
    sums = [0] * (size + 1)
    for start in starts:
        sums[start] += 1
    for i in range(1, size + 1):
        sums[i] += sums[i - 1]
    return sums
