"""How much somebody speaks."""

from __future__ import annotations

from msgspec import Struct


class Speech(Struct, frozen=True):
    """One person's speech without a break, also where a chapter begins inside it."""

    speaker: str
    """Slug of the speaker."""
    anchor: str
    words: int
    time_ms: int


class Talk(Struct, frozen=True):
    """How much somebody speaks in an episode."""

    words: int
    time_ms: int | None
    """`None` where the transcript has no times."""
    share: int
    """Percent of the episode's words."""
    longest: Speech
    """The longest speech, by words."""
    chapters: tuple[int, ...] = ()
    """Words in each chapter."""
    spans: tuple[int, ...] = ()
    """Where the person starts and stops, in turn, in thousandths of the episode; spans that touch
    are one. Without times, words stand for them."""

    @property
    def words_per_minute(self) -> int | None:
        """`None` where there is too little, or no time, to tell."""
        if self.time_ms is None or self.time_ms < 10_000:
            return None
        return round(self.words * 60_000 / self.time_ms)
