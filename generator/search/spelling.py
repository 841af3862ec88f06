"""The words of the archive, for "Did you mean …": by length, as a typo changes it little."""

from __future__ import annotations

from generator.search.postings import PostingsBuilder

SHORTEST, LONGEST = 4, 20
_MOST_WORDS = 40_000


def words_by_length(builder: PostingsBuilder) -> dict[int, str]:
    """Give the words of each length, one a line in order, each with its weight behind a space.

    The weight is how many binary digits the word's count has, which is enough to prefer what
    is said more often.
    """
    counted = [
        (count, word)
        for word, count in builder.forms.items()
        if SHORTEST <= len(word) <= LONGEST and word.isalpha() and builder.is_word(word)
    ]
    counted.sort(key=lambda entry: (-entry[0], entry[1]))
    found: dict[int, list[str]] = {}
    for count, word in sorted(counted[:_MOST_WORDS], key=lambda entry: entry[1]):
        found.setdefault(len(word), []).append(f"{word} {count.bit_length()}")
    return {length: "\n".join(found[length]) for length in sorted(found)}
