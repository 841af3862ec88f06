"""The words of the archive, for "Did you mean …": by length, as a typo changes it little."""

from __future__ import annotations

from generator.search.folding import plain
from generator.search.postings import ArchiveIndex

_MOST_WORDS = 40_000


def words_by_length(index: ArchiveIndex) -> dict[int, str]:
    """Give the words of each length, one a line in order, each with its weight behind a space.

    The weight is how many binary digits the word's count has, which is enough to prefer what
    is said more often.
    """
    counts: dict[str, int] = {}
    for token, count in index.forms.items():
        word = plain(token)
        counts[word] = counts.get(word, 0) + count
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    found: dict[int, list[str]] = {}
    for word, count in sorted(ranked[:_MOST_WORDS]):
        found.setdefault(len(word), []).append(f"{word} {count.bit_length()}")
    return {length: "\n".join(found[length]) for length in sorted(found)}
