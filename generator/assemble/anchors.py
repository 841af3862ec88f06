"""Addresses of turns and paragraphs inside a page."""

from __future__ import annotations

from generator.times import clock


class Anchors:
    """Hands out the fragments of one episode, in order of speech, each only once."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def take(self, start_ms: int | None, turn: int) -> str:
        """Give `t=1:05:37` for a time, `turn-12` for the twelfth turn where there is none.

        Where it is taken already, `-2`, `-3`, … is appended.
        """
        base = f"turn-{turn}" if start_ms is None else f"t={clock(start_ms)}"
        anchor, count = base, 1
        while anchor in self.taken:
            count += 1
            anchor = f"{base}-{count}"
        self.taken.add(anchor)
        return anchor
