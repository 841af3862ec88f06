"""Where the files of a site wait until all of them are there."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.disk import write_file

_DAY_S = 24 * 60 * 60


def staged_beside(root: Path) -> Iterator[Path]:
    """Give the folders in which files for a site wait: those of builds that run, or were killed."""
    for where in (root.parent, root):
        yield from where.glob(f"{glob.escape(_prefix(root))}*")


class Staging:
    """A hidden folder on the same file system as the output, made when it is first needed.

    Files wait in it under their paths in the site, so that whole folders can be put into place.
    """

    def __init__(self, root: Path, *, alone: bool) -> None:
        """Know the output folder, and whether no other build can be writing there."""
        self._root = root
        self._waiting: Path | None = None
        self._made: set[str] = set()
        self._gone = 0
        self._alone = alone

    @property
    def waiting(self) -> Path:
        """The folder that stands for the output."""
        if self._waiting is None:
            self._waiting = self._make() / "site"
            self._waiting.mkdir()
            if self._root.is_dir():
                _hand_down(self._root, self._waiting)
        return self._waiting

    def put(self, path: str, data: bytes) -> None:
        """Write the contents of a file of the site; raises `OSError`."""
        top = str(self.waiting)
        folder = path.rpartition("/")[0]
        if folder and folder not in self._made:
            Path(top, folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        write_file(f"{top}/{path}", data, send=True)

    def take_away(self, place: Path) -> bool:
        """Take a folder of the output out of it in one step; False where it cannot be moved.

        As where layers lie over each other (overlayfs) and it belongs to a lower one, or where
        somebody has a file in it open on Windows.
        """
        self._gone += 1
        try:
            place.rename(self.waiting.with_name(f"gone-{self._gone}"))
        except OSError:
            return False
        return True

    def clear(self) -> None:
        """Remove what was put here, and what builds left that were killed."""
        if self._waiting is not None:
            shutil.rmtree(self._waiting.parent, ignore_errors=True)
            self._waiting = None
        self._clear_left()

    def _clear_left(self) -> None:
        for left in staged_beside(self._root):
            # Without a lock, a build may be running now.
            old = self._alone or time.time() - left.lstat().st_mtime > _DAY_S
            if old and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)

    def _make(self) -> Path:
        # First, as a full disk may need it.
        self._clear_left()
        # Moving a file in one step needs the same file system; the output may be a mounted one.
        above = next(folder for folder in self._root.parents if folder.is_dir())
        beside = not self._root.exists() or (
            self._root.stat().st_dev == above.stat().st_dev and os.access(above, os.W_OK | os.X_OK)
        )
        where = above if beside else self._root
        return Path(tempfile.mkdtemp(prefix=_prefix(self._root), dir=where))


def _hand_down(old: Path, new: Path) -> None:
    """Let what is made in a folder belong to the group that it would belong to in another."""
    before = old.stat()
    if before.st_mode & stat.S_ISGID:
        with contextlib.suppress(OSError):
            os.chown(new, -1, before.st_gid)
            new.chmod(before.st_mode)


def _prefix(root: Path) -> str:
    return f".{root.name}.new-"
