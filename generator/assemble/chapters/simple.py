"""Chapters by word cohesion and turn structure alone."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from generator.assemble.chapters.languages.stop_words import stop_words
from generator.assemble.chapters.speech import FoundChapter, Speech

_WORD = re.compile(r"[^\W\d_][\w'’.-]*\w")
_WINDOW = 150
_WORDS_PER_MS = 2.6 / 1000


def simple_chapters(
    speeches: Sequence[Speech], duration_ms: int | None, language: str, chapter_ms: int | None
) -> tuple[FoundChapter, ...]:
    """Cut where the words on both sides differ most, at a sensible distance."""
    stop = stop_words(language)
    words = [[w for w in _WORD.findall(s.text) if w.lower() not in stop] for s in speeches]
    flat = [w.lower() for turn in words for w in turn]
    at = [0]
    for turn in words:
        at.append(at[-1] + len(turn))
    minutes = (duration_ms or sum(len(s.text.split()) for s in speeches) / _WORDS_PER_MS) / 60_000
    wanted = round(minutes * 60_000 / chapter_ms) if chapter_ms else round(1.4 * math.sqrt(minutes))
    scores = {
        i: _gap(flat, at[i]) + 0.2 * ("?" in speeches[i].text)
        for i in range(1, len(speeches))
        if len(words[i]) > 3
    }
    cuts = [0]
    apart = max(len(flat) / max(wanted, 1) / 3, 20)
    for i in sorted(scores, key=lambda i: (-round(scores[i], 6), i)):
        if len(cuts) >= wanted:
            break
        if all(abs(at[i] - at[c]) >= apart for c in cuts) and len(flat) - at[i] >= apart:
            cuts.append(i)
    cuts.sort()
    taken: set[str] = set()
    total = Counter(flat)
    return tuple(
        FoundChapter(cut, 0, _title([w for t in words[cut:end] for w in t], total, taken))
        for cut, end in zip(cuts, [*cuts[1:], len(speeches)], strict=True)
    )


def _gap(flat: list[str], position: int) -> float:
    left = Counter(flat[max(position - _WINDOW, 0) : position])
    right = Counter(flat[position : position + _WINDOW])
    dot = sum(n * right[w] for w, n in left.items())
    norm = math.sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
    return 1 - dot / norm if norm else 0.0


def _title(words: list[str], total: Counter[str], taken: set[str]) -> str:
    counts = Counter(w.lower() for w in words)
    rank = sorted(
        counts, key=lambda w: (-round(counts[w] * counts[w] / total[w], 6), words_index(words, w))
    )
    for first in range(max(len(rank) - 1, 1)):
        chosen = rank[first : first + 2]
        title = " and ".join(_as_written(words, w) for w in chosen)
        if title and title.lower() not in taken:
            taken.add(title.lower())
            return title[0].upper() + title[1:]
    title = f"Conversation {len(taken) + 1}" if taken else "Conversation"
    taken.add(title.lower())
    return title


def words_index(words: list[str], lowered: str) -> int:
    return next(i for i, w in enumerate(words) if w.lower() == lowered)


def _as_written(words: list[str], lowered: str) -> str:
    forms = Counter(w for w in words if w.lower() == lowered)
    return max(sorted(forms), key=lambda w: forms[w])
