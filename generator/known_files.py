"""Names for the contents of files, which are read again only where they may have changed."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from generator.digests import files_below
from generator.disk import read_file
from generator.store import Store

_KEY = "00-files"
# A file that was changed so shortly ago may change again without a sign, where the clock of its
# file system is coarse (FAT: 2 s).
_RESTLESS_NS = 2_100_000_000

# Size, time of the last change of contents and of anything else in nanoseconds, number of the file.
Sign = tuple[int, int, int, int]


class KnownFiles:
    """Knows a file again by what the file system says of it, or else by its contents.

    What it says changes with the contents: nobody can set the time of the last change of anything.
    """

    def __init__(self, store: Store) -> None:
        """Take up what an earlier build knew."""
        self._store = store
        found = store.load(_KEY)
        self._known: dict[str, tuple[Sign, str]] = found if isinstance(found, dict) else {}
        self._seen: dict[str, tuple[Sign, str]] = {}

    def digest(self, path: Path | str) -> str:
        """Give a name for a file's contents, as `digest_of` does; raises `OSError`."""
        place = str(path)
        found = os.stat(place)  # noqa: PTH116, as this is done for every file of an archive
        sign = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
        known = self._known.get(place)
        if known is None or known[0] != sign:
            known = (sign, digest_of(read_file(place)))
            # What changed while it was read is read again next time.
            if time.time_ns() - max(sign[1], sign[2]) < _RESTLESS_NS:
                self._known.pop(place, None)
                return known[1]
            self._known[place] = known
        self._seen[place] = known
        return known[1]

    def folders(self, folders: Iterable[Path], *, leave_out: Path | None = None) -> str:
        """Give a name for everything in some folders: paths and contents, but nothing hidden."""
        total = hashlib.blake2b(digest_size=16)
        for folder in folders:
            top = str(folder)
            for path in files_below(top, str(leave_out) if leave_out else ""):
                entry = f"{path[len(top) :]}\0{self._digest_or_not(path)}\0"
                total.update(entry.encode("utf-8", "surrogateescape"))
            total.update(b"\0\0")
        return total.hexdigest()

    def _digest_or_not(self, path: str) -> str:
        try:
            return self.digest(path)
        except OSError:
            # Whoever needs the file tells of it.
            return ""

    def save(self) -> None:
        """Remember the files that were asked for, for the next build."""
        if self._seen != self._store.load(_KEY):
            self._store.save(_KEY, self._seen)


def digest_of(data: bytes) -> str:
    """Give a name for contents."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
