"""Cut a long turn into paragraphs that are good to read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from generator.assemble.pieces import Piece, cut_pieces
from generator.model import TimeMark

_IDEAL = 80
_SPREAD = 40
"""How many words from the ideal cost as much as a whole extra point."""
_LIMIT = 199
_PER_PARAGRAPH = 0.3
"""Keeps a text of up to about 115 words whole rather than cut in two."""
_ORPHAN = 25
# Speech as short as this has fewer words than the ideal, however they are counted.
_SURELY_SHORT, _FEW_WORDS = 400, 70


# The preview asks again and again for the same speech.
@lru_cache(maxsize=512)
def split_paragraphs(text: str, marks: tuple[TimeMark, ...] = ()) -> tuple[tuple[int, int], ...]:
    """Return half-open spans of the paragraphs of `text`, in order, without white space around.

    A paragraph has about 40 to 120 words, always fewer than 200, and begins with a sentence. Only
    a sentence that is itself too long is cut, between clauses if it has any. Among equally good
    cuts those win that come before words that open a thought, or after a pause in `marks` (ms).
    """
    if len(text) < _SURELY_SHORT and text.isascii() and len(text.split()) < _FEW_WORDS:
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return ((start, end),) if start < end else ()
    pieces = cut_pieces(text, marks)
    if not pieces:
        return ()
    firsts = _best_cuts(pieces)
    ends = [*firsts[1:], len(pieces)]
    return tuple(
        (pieces[first].start, pieces[end - 1].end) for first, end in zip(firsts, ends, strict=True)
    )


def _best_cuts(pieces: Sequence[Piece]) -> list[int]:
    """Choose the pieces that begin paragraphs so that the sum of costs is least."""
    if sum(piece.words for piece in pieces) <= _IDEAL:
        return [0]
    words = list(accumulate((piece.words for piece in pieces), initial=0.0))
    count = len(pieces)
    cut_costs = [0.0, *(piece.cut_cost for piece in pieces[1:])]
    best = [0.0]
    came_from = [0]
    for end in range(1, count + 1):
        here, least, chosen = words[end], float("inf"), 0
        for first in range(end - 1, -1, -1):
            length = here - words[first]
            if length > _LIMIT and first < end - 1:
                break
            cost = best[first] + _cost(length) + cut_costs[first]
            if cost < least:
                least, chosen = cost, first
        best.append(least)
        came_from.append(chosen)
    cuts = []
    end = count
    while end:
        end = came_from[end]
        cuts.append(end)
    return cuts[::-1]


@lru_cache(maxsize=1024)
def _cost(words: float) -> float:
    cost = ((words - _IDEAL) / _SPREAD) ** 2 + _PER_PARAGRAPH
    return cost + (2.0 if words < _ORPHAN else 0.0)
