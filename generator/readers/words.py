"""Cues out of words that each have their time, as most recognisers give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model import Cue, TimeMark
from generator.patterns import pattern

_SENTENCE_ENDS = tuple(".?!…。！？｡।॥؟۔‽")
_CLOSERS = "\"'”’»)]」』"
# Characters of scripts that put no space between words.
_UNSPACED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff01-\uff9f\U00020000-\U0003ffff]"
)
_PAUSE_MS = 1_000
_LONGEST = 400
"""Characters after which a cue ends at a word, where no sentence ever does."""


class WordCues:
    """Gathers words; a cue ends with its sentence, at a pause, or where the speaker changes."""

    def __init__(self, find_line: Callable[[str], int] = lambda _: 1) -> None:
        self.cues: list[Cue] = []
        self._find_line = find_line
        self._parts: list[str] = []
        self._marks: list[TimeMark] = []
        self._length = 0
        self._label: str | None = None
        self._line = 1
        self._start: int | None = None
        self._end: int | None = None
        self._full = False

    def add(
        self,
        word: str,
        start_ms: int | None,
        end_ms: int | None,
        label: str | None,
        *,
        space: bool = True,
    ) -> None:
        """Add a word; without `space` it is attached to the one before it."""
        if not word:
            return
        if self._parts and (label != self._label or (space and self._is_over(start_ms))):
            self.end()
        if not self._parts:
            self._begin(word, start_ms, label)
        elif space and not (_UNSPACED.match(word) and _UNSPACED.match(self._parts[-1][-1])):
            self._parts.append(" ")
            self._length += 1
        if start_ms is not None:
            self._marks.append(TimeMark(self._length, start_ms))
        self._parts.append(word)
        self._length += len(word)
        self._end = end_ms if end_ms is not None else self._end
        self._full = word.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) or self._length > _LONGEST

    def attach(self, mark: str) -> None:
        """Add punctuation to the word before it; white space at its end is that of the file."""
        if not self._parts:
            self.add(mark.strip(), None, None, self._label)
            return
        self._parts.append(mark)
        self._length += len(mark)
        self._full = mark.strip().rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)

    def end(self) -> None:
        """End the cue, so that what follows begins another."""
        if not self._parts:
            return
        cue = Cue(
            "".join(self._parts),
            self._line,
            self._label,
            self._start,
            self._end,
            tuple(self._marks),
        )
        self.cues.append(cue)
        self._parts, self._marks, self._length = [], [], 0
        self._start = self._end = None
        self._full = False

    def finished(self) -> tuple[Cue, ...]:
        """Return all cues."""
        self.end()
        return tuple(self.cues)

    def _begin(self, word: str, start_ms: int | None, label: str | None) -> None:
        self._label, self._start = label, start_ms
        self._line = self._find_line(word.strip())

    def _is_over(self, start_ms: int | None) -> bool:
        if self._full:
            return True
        if start_ms is None or self._end is None:
            return False
        return start_ms - self._end >= _PAUSE_MS


def marks_in(text: str, words: Sequence[tuple[str, int | None]]) -> tuple[TimeMark, ...]:
    """Find words with their times (ms) inside the text that they are of, in order.

    A word that the text has in another form is passed over.
    """
    marks = []
    position = 0
    for word, time_ms in words:
        word = word.strip()
        if not word:
            continue
        found = text.find(word, position, position + len(word) + 60)
        if found < 0:
            continue
        if time_ms is not None:
            marks.append(TimeMark(found, time_ms))
        position = found + len(word)
    return tuple(marks)
