"""What the files of the site looked like when they were written, so that not all are read again."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from generator.store import Store
from generator.write.manifest import MANIFEST, fingerprint, manifest_bytes
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

    def is_as_made(self, path: str, print_: str) -> bool:
        """Whether a file of the site still has the contents that a fingerprint names."""
        place = f"{self._root}/{path}"
        try:
            found = os.lstat(place)
        except OSError:
            return False
        stamp = self._stamps.get(path)
        if stamp == (found.st_size, found.st_mtime_ns, print_):
            return True
        file = Path(place)
        return not file.is_symlink() and file.is_file() and fingerprint(file.read_bytes()) == print_

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

    def note(self, prints: Mapping[str, str]) -> dict[str, int]:
        """Remember how the files look now; gives their sizes in bytes."""
        made = fingerprint(manifest_bytes(prints))
        stamps = {}
        for path, print_ in prints.items():
            found = os.lstat(f"{self._root}/{path}")
            stamps[path] = (found.st_size, found.st_mtime_ns, print_)
        if stamps != self._stamps or made != self._made:
            self._store.save(_KEY, {"root": self._root, "made": made, "files": stamps})
            self._stamps, self._made = stamps, made
        return self.sizes()

    def sizes(self) -> dict[str, int]:
        """Give the size of each file, in bytes, as it was when it was last written."""
        return {path: stamp[0] for path, stamp in self._stamps.items()}
