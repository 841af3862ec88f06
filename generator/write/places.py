"""What stands in the output folder, looked at without ever following a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Set
from enum import Enum
from pathlib import Path

from generator.write.paths import folders_of


class Kind(Enum):
    """What stands at a path."""

    NONE = "nothing"
    FILE = "a file"
    FOLDER = "a folder"
    OTHER = "a link, a device, a socket"


class Places:
    """The output folder as it was when it was opened."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._top = str(root)
        self._folders: dict[str, Kind] = {}
        self._whole: dict[str, bool] = {}

    def kind(self, path: str) -> Kind:
        """Say what stands at a path; nothing does where a link or a file stands above it."""
        return _kind(f"{self._top}/{path}") if self.has_folder_of(path) else Kind.NONE

    def has_folder_of(self, path: str) -> bool:
        """Whether a path lies in a folder, and that in folders alone."""
        folder = path.rpartition("/")[0]
        if not folder:
            return True
        if folder not in self._whole:
            above = self.has_folder_of(folder)
            self._whole[folder] = above and self._folder(folder) is Kind.FOLDER
        return self._whole[folder]

    def holds(self, path: str, data: bytes) -> bool:
        """Whether a file with these contents stands at a path."""
        if self.kind(path) is not Kind.FILE:
            return False
        place = self._root / path
        return place.stat().st_size == len(data) and place.read_bytes() == data

    def blocker(self, path: str, leaving: Set[str]) -> str:
        """Give what stands where a folder above `path` has to be, or ``""``."""
        for folder in folders_of(path):
            kind = self._folder(folder)
            if kind is Kind.NONE or folder in leaving:
                return ""
            if kind is not Kind.FOLDER:
                return folder
        return ""

    def empties(self, path: str, leaving: Set[str]) -> bool:
        """Whether a folder holds nothing but files that are about to go."""
        top = self._root / path
        for folder, folders, files in os.walk(top):
            here = Path(folder)
            names = [*files, *(name for name in folders if (here / name).is_symlink())]
            if any(
                (here / name).relative_to(self._root).as_posix() not in leaving for name in names
            ):
                return False
            if not names and not folders:
                return False
        return True

    def _folder(self, folder: str) -> Kind:
        if folder not in self._folders:
            self._folders[folder] = _kind(f"{self._top}/{folder}")
        return self._folders[folder]


def _kind(place: str) -> Kind:
    try:
        mode = os.lstat(place).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return Kind.NONE
    if stat.S_ISREG(mode):
        return Kind.FILE
    return Kind.FOLDER if stat.S_ISDIR(mode) else Kind.OTHER
