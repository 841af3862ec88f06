"""Where the files of a site wait until all of them are there."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

_DAY_S = 24 * 60 * 60


class Staging:
    """A hidden folder on the same file system as the output, made when it is first needed."""

    def __init__(self, root: Path, *, alone: bool) -> None:
        """Know the output folder, and whether no other build can be writing there."""
        self._root = root
        self._folder: Path | None = None
        self._count = 0
        self._alone = alone

    def put(self, data: bytes) -> Path:
        """Write contents to a file of its own and give its place; raises `OSError`."""
        if self._folder is None:
            self._folder = self._make()
        self._count += 1
        place = self._folder / str(self._count)
        place.write_bytes(data)
        return place

    def clear(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _make(self) -> Path:
        # Moving a file in one step needs the same file system; the output may be a mounted one.
        above = next(folder for folder in self._root.parents if folder.is_dir())
        beside = not self._root.exists() or (
            self._root.stat().st_dev == above.stat().st_dev and os.access(above, os.W_OK | os.X_OK)
        )
        where, prefix = (above if beside else self._root), f".{self._root.name}.new-"
        # Left by builds that were killed. Without a lock, one may be running now.
        for left in where.glob(f"{prefix}*"):
            old = self._alone or time.time() - left.lstat().st_mtime > _DAY_S
            if old and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=prefix, dir=where))
