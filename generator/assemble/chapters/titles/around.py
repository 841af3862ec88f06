"""What stands before and after the uses of a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.word_sets import word_set

_OWNERS = word_set("my your his her our their its mein dein sein ihr unser")
_NAMING = word_set("about called into über namens")
_SAYING = word_set("is are was were has can will ist sind war hat kann wird")


def around(chatter: Chatter, size: int, uses: Sequence[int]) -> dict[str, float]:
    """Give shares of the uses of a phrase of `size` words.

    Those that somebody owns, that are counted, that are named as the topic, and of which
    something is said.
    """
    lowers = chatter.words.lowers
    owned = numbered = named = subject = 0
    for use in uses:
        before = lowers[use - 1] if use else ""
        owned += before in _OWNERS
        numbered += before[:1].isdigit()
        named += before in _NAMING or (use > 1 and lowers[use - 2] == "about")
        subject += use + size < len(lowers) and lowers[use + size] in _SAYING
    count = len(uses)
    return {
        "owned": owned / count,
        "numbered": numbered / count,
        "named": named / count,
        "subject": subject / count,
    }
