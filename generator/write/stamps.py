"""What the files of the site looked like when they were written, so that not all are read again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.store import Store
from generator.write.manifest import fingerprint

# Size, time of last change in nanoseconds, fingerprint of the contents.
Stamp = tuple[int, int, str]
_KEY = "00-stamps"


class Stamps:
    """Knows a file again by its size and time, or else by its contents."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root = str(root)
        self._store = store
        found = store.load(_KEY)
        sound = isinstance(found, dict) and found.get("root") == self._root
        self._stamps: Mapping[str, Stamp] = found["files"] if sound else {}

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

    def note(self, prints: Mapping[str, str]) -> dict[str, int]:
        """Remember how the files look now; gives their sizes in bytes."""
        stamps = {}
        for path, print_ in prints.items():
            found = os.lstat(f"{self._root}/{path}")
            stamps[path] = (found.st_size, found.st_mtime_ns, print_)
        if stamps != self._stamps:
            self._store.save(_KEY, {"root": self._root, "files": stamps})
            self._stamps = stamps
        return self.sizes()

    def sizes(self) -> dict[str, int]:
        """Give the size of each file, in bytes, as it was when it was last written."""
        return {path: stamp[0] for path, stamp in self._stamps.items()}
