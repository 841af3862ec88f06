"""Results of earlier builds, each under a key of everything that it was made from.

The folder may be deleted or damaged at any time: what is not there, or not as it was written,
is made anew.
"""

from __future__ import annotations

import contextlib
import enum
import hashlib
import io
import os
import pickle
import shutil
import threading
import time
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.disk import read_file, write_file

_CHECK_BYTES = 16
# What no build has asked for in this time is forgotten; an entry's own time says when that was.
_KEPT_S = 14 * 24 * 60 * 60
_FRESH_S = 60 * 60
_LOOK_S = 24 * 60 * 60


class LostError(Exception):
    """Something that was in the store a moment ago is not there any more."""


class Store:
    """A folder of results; with `None` for its folder it remembers nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._made: set[Path] = set()

    def get(self, key: str) -> bytes | None:
        """Give what was stored under a key; `None` where there is nothing, or it is damaged."""
        if self.folder is None:
            return None
        place = self._place(self.folder, key)
        try:
            data = read_file(str(place))
            _note_use(place)
        except OSError:
            return None
        sound = data[:_CHECK_BYTES] == _check(data[_CHECK_BYTES:])
        return data[_CHECK_BYTES:] if sound else None

    def has(self, key: str) -> bool:
        """Whether there is something under a key; it counts as asked for."""
        if self.folder is None:
            return False
        try:
            _note_use(self._place(self.folder, key))
        except OSError:
            return False
        return True

    def put(self, key: str, data: bytes) -> bool:
        """Store contents under a key; false where the disk does not want to."""
        if self.folder is None:
            return False
        place = self._place(self.folder, key)
        mine = place.with_name(f"{place.name}.{os.getpid()}-{threading.get_ident()}")
        try:
            self._make(self.folder, place.parent)
            write_file(str(mine), _check(data) + data)
            mine.replace(place)
        except OSError:
            with contextlib.suppress(OSError):
                mine.unlink()
            return False
        return True

    def load(self, key: str) -> Any:
        """Give the object that was stored under a key, or `None`."""
        data = self.get(key)
        try:
            return None if data is None else thaw(data)
        except Exception:  # whatever a stranger's bytes make of a class
            return None

    def save(self, key: str, value: object) -> bool:
        return self.put(key, freeze(value))

    def sweep(self) -> None:
        """Forget what no build has asked for in a long time; looks once a day."""
        if self.folder is None:
            return
        looked = self.folder / "looked"
        with contextlib.suppress(OSError):
            if looked.exists() and time.time() - looked.stat().st_mtime < _LOOK_S:
                return
            looked.touch()
            for place in self.folder.glob("*/*"):
                if time.time() - place.stat().st_mtime > _KEPT_S:
                    place.unlink()

    def clear(self) -> None:
        """Forget everything."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
            self._made.clear()

    @staticmethod
    def _place(folder: Path, key: str) -> Path:
        return folder.joinpath(key[:2], key)

    def _make(self, top: Path, folder: Path) -> None:
        if folder not in self._made:
            folder.mkdir(parents=True, exist_ok=True)
            note = top / ".gitignore"
            if not note.exists():
                note.write_bytes(b"# Results of earlier builds; may be deleted at any time.\n*\n")
            self._made.add(folder)


def _note_use(place: Path) -> None:
    if time.time() - place.stat().st_mtime > _FRESH_S:
        os.utime(place)


def freeze(value: object) -> bytes:
    """Turn an object into bytes for the store."""
    return pickle.dumps(value, protocol=5)


def thaw(data: bytes) -> Any:
    """Turn bytes back into an object; makes nothing but our own plain data of them."""
    return _Thawing(io.BytesIO(data)).load()


class _Thawing(pickle.Unpickler):
    """Knows structs and enumerations of this package, and no function of anybody's."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in (("datetime", "date"), ("builtins", "frozenset")):
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith("generator.") else None
        if isinstance(found, type) and issubclass(found, Struct | enum.Enum):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no data")


def _check(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_CHECK_BYTES).digest()
