"""In which steps the waiting files of a site come to their places.

What changes together is moved together. A folder that was not there before, such as that of a new
episode, is one step. So is one in which several files changed: all that it should hold is brought
together first, then the two folders change places. What changes alone is moved alone. All steps
are made ready before the first of them is taken, so between the first and the last lies only the
time that the system needs for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import field
from pathlib import Path

from generator.data_classes import dataclass
from generator.write.carry import carry_over
from generator.write.exchange import can_exchange, exchange
from generator.write.paths import folders_of

_DEPTH = 2
"""Folders of this depth are put into place whole: an episode's, a person's."""


@dataclass(slots=True)
class Move:
    """Files that come to their places together."""

    folder: str
    """Below which they lie; empty for a file of its own."""
    new: bool
    """Whether there is no such folder yet."""
    paths: list[str] = field(default_factory=list)
    ready: bool = False
    """Whether all that the folder should hold has been brought together."""

    def prepare(self, waiting: Path, root: Path, leaving: Set[str]) -> None:
        """Bring together what the folder should hold; the site stays as it is."""
        if len(self.paths) > 1 and not self.new and can_exchange():
            self.ready = carry_over(root, waiting, self.folder, leaving)

    def take(self, waiting: Path, root: Path, leaving: Set[str]) -> None:
        """Put the files into place; raises `OSError`."""
        if self.folder and self._take_whole(waiting, root, leaving):
            return
        # What others show comes before what shows it.
        for path in sorted(self.paths, key=_pages_last):
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (waiting / path).replace(target)

    def _take_whole(self, waiting: Path, root: Path, leaving: Set[str]) -> bool:
        made, place = waiting / self.folder, root / self.folder
        if self.new and not place.exists():
            made.rename(place)
            return True
        if not self.ready or not exchange(made, place):
            return False
        # What somebody put there in the meantime.
        carry_over(waiting, root, self.folder, leaving)
        return True

    @property
    def rank(self) -> tuple[int, str]:
        """Where it stands among others: pages after all that they show, lists of pages last."""
        if not any(_pages_last(path)[0] for path in self.paths):
            return 0, self.folder
        return (1 if self.new else 2 if self.folder else 3), self.folder or self.paths[0]


def moves(paths: Iterable[str], stands: Callable[[str], bool]) -> list[Move]:
    """Sort the paths of waiting files into steps, in the order in which to take them.

    `stands` tells whether the output has a folder.
    """
    found: dict[str, Move] = {}
    for path in paths:
        folder, new = _unit(path, stands)
        found.setdefault(folder or path, Move(folder, new)).paths.append(path)
    return sorted(found.values(), key=lambda move: move.rank)


def _unit(path: str, stands: Callable[[str], bool]) -> tuple[str, bool]:
    above = list(folders_of(path))
    for folder in above:
        if not stands(folder):
            return folder, True
    return above[_DEPTH - 1] if len(above) >= _DEPTH else "", False


def _pages_last(path: str) -> tuple[bool, str]:
    return path.endswith(".html"), path
