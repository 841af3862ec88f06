"""What the files of the site looked like when they were written, so that not all are read again."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from generator.store import Store
from generator.write.manifest import MANIFEST, fingerprint
from generator.write.paths import folders_of

# Size, time of last change in nanoseconds, fingerprint of the contents.
Stamp = tuple[int, int, str]
_KEY = "00-stamps"


class Stamps:
    """Knows a file again by its size and time, or else by its contents."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root = str(root)
        self._store = store
        found = store.load(_KEY)
        sound = isinstance(found, dict) and found.get("root") == self._root and "made" in found
        self._stamps: Mapping[str, Stamp] = found["files"] if sound else {}
        self._made: str = found["made"] if sound else ""
        self._seen: dict[str, Stamp] = {}

    def is_as_made(self, path: str, print_: str) -> bool:
        """Whether there is a file of the site that has the contents which a fingerprint names."""
        place = f"{self._root}/{path}"
        try:
            found = os.lstat(place)
        except OSError:
            return False
        if not stat.S_ISREG(found.st_mode):
            return False
        stamp = (found.st_size, found.st_mtime_ns, print_)
        same = self._stamps.get(path) == stamp or fingerprint(Path(place).read_bytes()) == print_
        if same:
            self._seen[path] = stamp
        return same

    def untouched(self, made: str) -> bool:
        """Whether all files of a site look as they did when it was made; `made` is its digest."""
        if not made or made != self._made:
            return False
        root, lstat = self._root, os.lstat
        try:
            if fingerprint(Path(root, MANIFEST).read_bytes()) != made:
                return False
            folders = {folder for path in self._stamps for folder in folders_of(path)}
            if not all(stat.S_ISDIR(lstat(f"{root}/{folder}").st_mode) for folder in folders):
                return False
            for path, (size, time_ns, _) in self._stamps.items():
                found = lstat(f"{root}/{path}")
                if found.st_mtime_ns != time_ns or found.st_size != size:
                    return False
                if not stat.S_ISREG(found.st_mode):
                    return False
        except OSError:
            return False
        return True

    def note(self, prints: Mapping[str, str], made: str) -> dict[str, int]:
        """Remember how the files look now, and the digest of them all; gives their sizes in bytes.

        Those that were found to be as they were made have been looked at.
        """
        stamps = {}
        for path, print_ in prints.items():
            stamp = self._seen.get(path)
            if stamp is None or stamp[2] != print_:
                found = os.lstat(f"{self._root}/{path}")
                stamp = (found.st_size, found.st_mtime_ns, print_)
            stamps[path] = stamp
        if stamps != self._stamps or made != self._made:
            self._store.save(_KEY, {"root": self._root, "made": made, "files": stamps})
            self._stamps, self._made = stamps, made
        return self.sizes()

    def sizes(self) -> dict[str, int]:
        """Give the size of each file, in bytes, as it was when it was last written."""
        return {path: stamp[0] for path, stamp in self._stamps.items()}
