"""Scripts that put no spaces between words; the same as in `js/search/segments.js`.

Their runs are cut into overlapping pairs of characters, as Lucene's CJKBigramFilter does. A word
is found when its pairs are, so 京都 is found in 東京都 as well; a dictionary would know better.
Korean does have spaces, but its words carry particles, and pairs find them without.
"""

from __future__ import annotations

from generator.patterns import pattern

RUN = pattern(
    "["
    "\u0e01-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff"  # Kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\uac00-\ud7a3"  # Hangul
    "\U00020000-\U0003ffff"  # Han beyond the first plane
    "]+"
)


def segments(word: str) -> list[str] | None:
    """Cut a word where its script demands it; `None` for a word of a script with spaces."""
    if word.isascii() or not RUN.search(word):
        return None
    found: list[str] = []
    end = 0
    for run in RUN.finditer(word):
        if run.start() > end:
            found.append(word[end : run.start()])
        found.extend(pairs(run[0]))
        end = run.end()
    if end < len(word):
        found.append(word[end:])
    return found


def pairs(run: str) -> list[str]:
    """Give the overlapping pairs of a run; a single character stays as it is."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]
