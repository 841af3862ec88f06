"""Episodes on disk: what lists need of them stays in memory, what is said does not."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import overload

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Episode, Turn
from generator.problems import Problem
from generator.store import LostError, Store, freeze, thaw

# Turns of each chapter.
Said = tuple[tuple[Turn, ...], ...]
_AT_HAND = 2


class Assembled(Struct, frozen=True):
    """What became of an episode's files."""

    episode: Episode | None
    """`None` after a reported error, and for a draft that is not wanted."""
    problems: tuple[Problem, ...]


class Frozen(Struct, frozen=True):
    """An assembled episode in a form that travels between processes cheaply."""

    outline: Assembled
    """The episode without what is said."""
    said: bytes

    @classmethod
    def of(cls, made: Assembled) -> Frozen:
        """Take what is said out of an assembled episode."""
        if made.episode is None:
            return cls(made, b"")
        said = tuple(tuple(chapter.turns) for chapter in made.episode.chapters)
        return cls(replace(made, episode=_silent(made.episode)), freeze(said))

    @property
    def episode(self) -> Episode:
        """The whole episode."""
        assert self.outline.episode is not None
        return _with_turns(self.outline.episode, thaw(self.said))


class Shelf:
    """Assembled episodes by their version; what is said is read when it is asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._at_hand: OrderedDict[str, Said] = OrderedDict()

    def put(self, version: str, made: Frozen) -> Assembled:
        """Put an episode away, and give it with turns that come from the shelf.

        Where the disk does not want it, it stays in memory.
        """
        if self._store.put(f"{version}-said", made.said):
            self._store.save(f"{version}-outline", made.outline)
            return self._attached(version, made.outline)
        return replace(made.outline, episode=made.episode) if made.said else made.outline

    def take(self, version: str) -> Assembled | None:
        """Give an episode that was put away, or `None`."""
        outline = self._store.load(f"{version}-outline")
        if not isinstance(outline, Assembled) or not self._store.has(f"{version}-said"):
            return None
        return self._attached(version, outline)

    def frozen(self, version: str, episode: Episode) -> Frozen:
        """Give an episode for another process; raises `LostError` if what is said is gone."""
        data = self._store.get(f"{version}-said")
        return (
            Frozen.of(Assembled(episode, ()))
            if data is None
            else (Frozen(Assembled(_silent(episode), ()), data))
        )

    def said(self, version: str) -> Said:
        """Give the turns of each chapter; raises `LostError` if they are gone."""
        if version not in self._at_hand:
            self._at_hand[version] = thaw(self._data(version))
            while len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        return self._at_hand[version]

    def _data(self, version: str) -> bytes:
        data = self._store.get(f"{version}-said")
        if data is None:
            raise LostError(version)
        return data

    def _attached(self, version: str, made: Assembled) -> Assembled:
        if made.episode is None:
            return made
        turns = [_StoredTurns(self, version, i) for i in range(len(made.episode.chapters))]
        return replace(made, episode=_with_turns(made.episode, turns))


class _StoredTurns(Sequence[Turn]):
    """The turns of a chapter, which come from the shelf."""

    __slots__ = ("_index", "_shelf", "_version")

    def __init__(self, shelf: Shelf, version: str, index: int) -> None:
        self._shelf = shelf
        self._version = version
        self._index = index

    @overload
    def __getitem__(self, index: int) -> Turn: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Turn]: ...
    def __getitem__(self, index: int | slice) -> Turn | Sequence[Turn]:
        return self._shelf.said(self._version)[self._index][index]

    def __len__(self) -> int:
        return len(self._shelf.said(self._version)[self._index])


def _silent(episode: Episode) -> Episode:
    return _with_turns(episode, [()] * len(episode.chapters))


def _with_turns(episode: Episode, turns: Sequence[Sequence[Turn]]) -> Episode:
    pairs = zip(episode.chapters, turns, strict=True)
    return replace(episode, chapters=tuple(replace(each, turns=said) for each, said in pairs))
