"""Count in how many conversations each word is said, by kind of conversation.

python tests/bench/chapters/common_words.py FOLDER    # writes languages/common_words.en.txt
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from generator.assemble.chapters.languages.common_words import Common
from generator.assemble.chapters.titles.number import singular
from tests.bench.chapters.conversations import Conversation, load

_TARGET = Path(__file__).parents[3] / "generator/assemble/chapters/languages/common_words.en.txt"
_WORD = re.compile(r"[\w'’-]+")
_LEAST, _STEP = 0.05, 0.05
_ABOUT = (
    "# Percent of conversations that say a word: the mean over kinds of conversations, and the\n"
    "# least of any kind. Counted by tests/bench/chapters/common_words.py in the conversations\n"
    "# from which the weights were learned.\n"
)

Counts = dict[str, tuple[Counter[str], int]]
"""By show: in how many of its conversations each word is said, and how many there are."""


def count(conversations: Iterable[Conversation]) -> Counts:
    """Count the words of each show."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    number: Counter[str] = Counter()
    for conversation in conversations:
        words: set[str] = set()
        for speech in conversation.speeches:
            words.update(_WORD.findall(speech.text.lower().replace("’", "'")))
        said[conversation.show].update({singular(word) for word in words})
        number[conversation.show] += 1
    return {show: (said[show], number[show]) for show in sorted(said)}


def common(counts: Counts, without: str = "") -> dict[str, tuple[float, float]]:
    """Give the usual words of all shows but one, rounded; a show weighs the same as another."""
    kinds: dict[str, list[tuple[Counter[str], int]]] = defaultdict(list)
    for show, pair in counts.items():
        if show != without:
            kinds[_kind(show)].append(pair)
    found = {}
    for word in sorted({word for said, _ in counts.values() for word in said}):
        shares = [
            sum(said[word] / number for said, number in shows) / len(shows)
            for shows in kinds.values()
        ]
        mean = sum(shares) / len(shares)
        if mean >= _LEAST:
            found[word] = (_rounded(mean), _rounded(min(shares)))
    return found


def _kind(show: str) -> str:
    return "meetings" if show.startswith("qmsum") else "oxide" if show == "oxide" else "bitcoin"


def _rounded(share: float) -> float:
    return round(round(share / _STEP) * _STEP, 2)


def as_text(words: Common) -> str:
    """Write usual words for `parse_common_words`."""
    lines: dict[tuple[int, int], list[str]] = defaultdict(list)
    for word in sorted(words):
        mean, least = words[word]
        lines[round(mean * 100), round(least * 100)].append(word)
    groups = (f"{mean} {least}: {' '.join(lines[mean, least])}\n" for mean, least in sorted(lines))
    return _ABOUT + "".join(groups)


if __name__ == "__main__":
    _TARGET.write_text(as_text(common(count(load(Path(sys.argv[1]))))), encoding="utf-8")
