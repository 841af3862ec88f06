"""Puts a finished site into place, all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping, Set
from pathlib import Path
from types import TracebackType

from msgspec import Struct, field

from generator.problems import Problems
from generator.store import Store
from generator.write.lock import FolderLock
from generator.write.manifest import MANIFEST, either, fingerprint, manifest_bytes
from generator.write.moves import moves
from generator.write.opening import open_folder, told
from generator.write.paths import Claims, fold, folders_of, is_plain
from generator.write.places import Kind, Places
from generator.write.staging import Staging, staged_beside
from generator.write.stamps import Stamps


class WriteReport(Struct, frozen=True):
    """What happened in the output folder; paths below it, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    """Files of an earlier build that no longer belong."""
    kept: tuple[str, ...] = ()
    """Files that no longer belong either, but which somebody changed since they were made."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of each file of the site."""
    digest: str = ""
    """A name for the whole site; it changes with the contents of any file."""


def untouched(path: Path, made: str, store: Store) -> WriteReport | None:
    """Tell that a site is as it was made; `None` where it is not, or where nothing tells.

    `made` is the `digest` of the report on it, `store` the one that it was made with. Nothing tells
    where another build is writing, or was killed and left something to clear.
    """
    root = path.resolve()
    stamps = Stamps(root, store)
    if not stamps.untouched(made) or any(staged_beside(root)):
        return None
    sizes = stamps.sizes()
    return WriteReport((), tuple(sorted(sizes)), (), sizes=sizes)


class OutputFolder:
    """Takes the files of a site one by one and puts them into place at once.

    The folder stays as it was until `commit`. Files that have not changed are left alone, with
    their times; files of others are never changed, removed or followed when they are links.
    """

    def __init__(
        self,
        root: Path,
        shown: str,
        made: dict[str, str],
        *,
        force: bool,
        store: Store,
        lock: FolderLock,
    ) -> None:
        self._root = root
        self._shown = shown
        self._before = made
        self._force = force
        self._odd = Claims(path for path in made if not is_plain(path))
        self._claims = Claims([MANIFEST])
        self._prints: dict[str, str] = {}
        self._staged: set[str] = set()
        self._places = Places(root)
        self._staging = Staging(root, alone=lock.held)
        self._problems = Problems()
        self._stamps = Stamps(root, store)
        self._lock: FolderLock | None = lock

    @classmethod
    def open(cls, path: Path, *, force: bool = False, store: Store | None = None) -> OutputFolder:
        """Make sure that a site may be written to `path`, without changing anything there.

        Waits while another build writes there. `store` remembers what files look like, so that a
        later build need not read them all. Raises `ContentError` where nothing may be written: the
        folder holds other things (`force` allows that), there is a file, or no right to write.
        """
        shown = path.as_posix()
        lock = FolderLock(path.resolve())
        lock.take(shown)
        try:
            root, made = open_folder(path, shown, force=force)
        except BaseException:
            lock.release()
            raise
        return cls(root, shown, made, force=force, store=store or Store(None), lock=lock)

    def __enter__(self) -> OutputFolder:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.abandon()

    def add(self, path: str, data: bytes) -> None:
        """Take a file of the site; `path` is below the output folder, with `/`.

        A path that cannot be, or is taken, is reported by `commit`. Raises `ContentError` if the
        disk is full.
        """
        if message := self._claims.claim(path):
            self._refuse(path, message, "rename one of your pages, episodes or files")
            return
        self._prints[path] = fingerprint(data)
        with told(self._shown):
            if self._is_twin(path) or not self._places.holds(path, data):
                self._staging.put(path, data)
                self._staged.add(path)

    def keep(self, prints: Mapping[str, str]) -> bool:
        """Take files that an earlier build made, by path and fingerprint, without their contents.

        False, and nothing is taken, where one is not there as it was made.
        """
        if not all(self._is_still(path, print_) for path, print_ in prints.items()):
            return False
        for path, print_ in prints.items():
            if message := self._claims.claim(path):
                self._refuse(path, message, "rename one of your pages, episodes or files")
            else:
                self._prints[path] = print_
        return True

    def commit(self) -> WriteReport:
        """Put everything into place and remove what an earlier build made and this one did not.

        Raises `ContentError`, and leaves the folder as it was, if something stands in the way.
        """
        orphans = [path for path in self._before if path not in self._prints]
        with told(self._shown):
            mine = {path for path in orphans if self._is_as_made(path)}
            self._check(mine)
            self._problems.raise_errors()
            steps = moves(sorted(self._staged), self._places.kind)
            for step in steps:
                step.prepare(self._staging.waiting, self._root, mine)
            self._root.mkdir(parents=True, exist_ok=True)
            # First, so that after a crash the next build knows old files and new ones for ours.
            self._list(either(self._before, self._prints))
            removed = {path for path in mine if self._in_the_way(path)}
            self._remove(removed)
            for step in steps:
                step.take(self._staging.waiting, self._root)
            # Of the others some are gone with the folders in which they lay.
            self._remove({p for p in mine - removed if os.path.lexists(self._root / p)})
            for step in steps:
                step.settle(self._staging.waiting, self._root, mine)
            digest = self._list(self._prints)
            sizes = self._stamps.note(self._prints, digest)
        self.abandon()
        kept = set(orphans).difference(mine)
        return WriteReport(
            written=tuple(sorted(self._staged)),
            unchanged=tuple(sorted(self._prints.keys() - self._staged)),
            removed=tuple(sorted(mine)),
            kept=tuple(sorted(path for path in kept if self._places.kind(path) is not Kind.NONE)),
            sizes=sizes,
            digest=digest,
        )

    def abandon(self) -> None:
        """Forget what was taken; the folder stays as it was."""
        if self._lock is not None:
            self._staging.clear()
            self._lock.release()
            self._lock = None

    def _is_still(self, path: str, print_: str) -> bool:
        if self._before.get(path) != print_ or not self._places.has_folder_of(path):
            return False
        return self._stamps.is_as_made(path, print_)

    def _is_twin(self, path: str) -> bool:
        """Whether an earlier build made a file whose name differs from this one's only in case."""
        if path in self._before:
            return False
        # Of two that are one, at least one is not plain.
        return self._odd.is_file(path) or (not is_plain(path) and fold(path) in self._before)

    def _is_as_made(self, path: str) -> bool:
        if self._places.kind(path) is not Kind.FILE:
            return False
        return fingerprint((self._root / path).read_bytes()) in self._before[path].split()

    def _check(self, leaving: Set[str]) -> None:
        """Report what stands where a file has to go."""
        for path in self._staged:
            if blocker := self._places.blocker(path, leaving):
                message = f'"{blocker}" stands where a folder of the site has to be'
                self._refuse(path, message, f'move "{blocker}" out of {self._shown}')
                continue
            kind = self._places.kind(path)
            if kind is Kind.FOLDER and not self._places.empties(path, leaving):
                message = "a folder with things in it stands where a file of the site has to be"
                self._refuse(path, message, f"move it out of {self._shown}")
            ours = self._force or path in self._before
            if kind in (Kind.FILE, Kind.OTHER) and not ours:
                message = "chapterhouse did not make what stands here and will not overwrite it"
                self._refuse(path, message, f"move it out of {self._shown}, or use --force")

    def _in_the_way(self, path: str) -> bool:
        # A file that takes the place of one whose name differs in case comes after it, too.
        return self._claims.knows(path) or any(map(self._claims.is_file, folders_of(path)))

    def _remove(self, paths: Set[str]) -> None:
        """Remove files, and folders that are empty then: in one step where all of one goes."""
        whole: dict[str, bool] = {}
        # Pages first, as nothing that they link to may be missing before them.
        for path in sorted(paths, key=lambda path: (not path.endswith(".html"), path)):
            for folder in folders_of(path):
                if folder not in whole:
                    empties = self._places.empties(folder, paths)
                    whole[folder] = empties and self._staging.take_away(self._root / folder)
                if whole[folder]:
                    break
            else:
                (self._root / path).unlink(missing_ok=True)
        emptied = {folder for path in paths for folder in folders_of(path)}
        for folder in sorted(emptied, key=len, reverse=True):
            place = self._root / folder
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()

    def _list(self, files: dict[str, str]) -> str:
        """Write which files are there; gives the name of the whole."""
        data, place = manifest_bytes(files), self._root / MANIFEST
        if place.is_symlink() or not place.is_file() or place.read_bytes() != data:
            self._staging.put(MANIFEST, data)
            (self._staging.waiting / MANIFEST).replace(place)
        return fingerprint(data)

    def _refuse(self, path: str, message: str, hint: str) -> None:
        self._problems.error(f"{self._shown}/{path}", 0, message, hint=hint)
