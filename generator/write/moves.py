"""In which steps the waiting files of a site come to their places.

What changes together is moved together. A folder that was not there before, such as that of a new
episode, is one step. So is one in which several files changed: all that it should hold is brought
together first, then the two folders change places. What changes alone is moved alone. All steps
are made ready before the first of them is taken, so between the first and the last lies only the
time that the system needs for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, field

from generator.write.carry import Carrier
from generator.write.exchange import can_exchange, exchange
from generator.write.paths import folders_of
from generator.write.places import Kind

_DEPTH = 2
"""Folders of this depth are put into place whole: an episode's, a person's."""


class Move(Struct):
    """Files that come to their places together."""

    folder: str
    """Below which they lie; empty for a file of its own."""
    new: bool
    """Whether there is no such folder yet; or no such file."""
    paths: list[str] = field(default_factory=list)
    ready: bool = False
    """Whether all that the folder should hold has been brought together."""
    exchanged: bool = False

    def prepare(self, waiting: Path, root: Path, leaving: Set[str]) -> None:
        """Bring together what the folder should hold; the site stays as it is."""
        if len(self.paths) > 1 and not self.new and can_exchange():
            self.ready = Carrier(root, waiting, leaving, set(self.paths)).carry(self.folder)

    def take(self, waiting: Path, root: Path) -> None:
        """Put the files into place; raises `OSError`."""
        if self.folder and self._take_whole(waiting / self.folder, root / self.folder):
            return
        # What others show comes before what shows it.
        for path in sorted(self.paths, key=_pages_last):
            _replace(waiting / path, root / path, new=self.new)

    def _take_whole(self, made: Path, place: Path) -> bool:
        if self.new and not place.exists():
            # The folder above may have gone with the last file in it, whose name this one has.
            place.parent.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):
                made.rename(place)
                return True
        self.exchanged = self.ready and exchange(made, place)
        return self.exchanged

    def settle(self, waiting: Path, root: Path, leaving: Set[str]) -> None:
        """Carry over what somebody put into a folder while its successor was made ready."""
        if self.exchanged:
            Carrier(waiting, root, leaving, set(self.paths)).carry(self.folder)

    @property
    def rank(self) -> tuple[int, bool, str]:
        """Where it stands among others: what is new first, lists of all that is there last."""
        pages = any(_pages_last(path)[0] for path in self.paths)
        step = int(pages) if self.new else 2 if self.folder else 3
        return step, pages, self.folder or self.paths[0]


def moves(paths: Iterable[str], kind: Callable[[str], Kind]) -> list[Move]:
    """Sort the paths of waiting files into steps, in the order in which to take them.

    `kind` tells what stands at a path of the output.
    """
    found: dict[str, Move] = {}
    for path in paths:
        above = list(folders_of(path))[:_DEPTH]
        missing = next((folder for folder in above if kind(folder) is not Kind.FOLDER), "")
        folder = missing or (above[-1] if len(above) == _DEPTH else "")
        new = bool(missing) or (not folder and kind(path) is Kind.NONE)
        found.setdefault(folder or path, Move(folder, new)).paths.append(path)
    return sorted(found.values(), key=lambda move: move.rank)


def _replace(made: Path, place: Path, *, new: bool) -> None:
    # A file that others take the place of must be removed, which takes longer than the moment.
    if new or not exchange(made, place):
        place.parent.mkdir(parents=True, exist_ok=True)
        made.replace(place)


def _pages_last(path: str) -> tuple[bool, str]:
    return path.endswith(".html"), path
