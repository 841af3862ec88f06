"""What stands in a folder is carried over into the one that is to take its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Set
from pathlib import Path

from msgspec import Struct


class Carrier(Struct, frozen=True):
    """Lets all stand below `new` that stands below `old` and has no successor.

    Files whose paths are `leaving` stay behind, and those that were `made` anew. The others are the
    same afterwards, not copies of them, so that nobody's file is ever lost; links are made again.
    Both lie on one file system.
    """

    old: Path
    new: Path
    leaving: Set[str]
    made: Set[str]

    def carry(self, folder: str) -> bool:
        """Carry over what is in a folder.

        False where something is of another kind, or the system does not allow it; what was carried
        over until then does no harm.
        """
        try:
            return self._carry(folder)
        except OSError:
            return False

    def _carry(self, folder: str) -> bool:
        # Done for every folder of an archive, so with the fewest calls of the system.
        before, now = f"{self.old}/{folder}", f"{self.new}/{folder}"
        with os.scandir(now) as entries:
            there = {entry.name: entry.inode() for entry in entries}
        with os.scandir(before) as entries:
            found = list(entries)
        for entry in found:
            path, place = f"{folder}/{entry.name}", f"{now}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if not self._carry_folder(path, stands=entry.name in there):
                    return False
            elif path in self.leaving or path in self.made:
                continue
            elif entry.name in there:
                if entry.is_file(follow_symlinks=False) and entry.inode() != there[entry.name]:
                    # Somebody saved it anew since it was carried over.
                    os.replace(entry.path, place)  # noqa: PTH105 - see above
            elif entry.is_symlink():
                os.symlink(os.readlink(entry.path), place)  # noqa: PTH211, PTH115
            elif entry.is_file(follow_symlinks=False):
                os.link(entry.path, place)
            else:
                return False
        return _look_alike(before, now)

    def _carry_folder(self, folder: str, *, stands: bool) -> bool:
        before, now = self.old / folder, self.new / folder
        if not stands:
            now.mkdir()
        elif not now.is_dir():
            # A file of the site takes its place, so all that is in it is leaving.
            return True
        if not self._carry(folder):
            return False
        if not stands and any(before.iterdir()) and not any(now.iterdir()):
            now.rmdir()
        return True


def _look_alike(old: str, new: str) -> bool:
    """Give a folder the owner of another, and its rights; not where it is on another disk."""
    before, now = os.stat(old), os.stat(new)  # noqa: PTH116 - done often
    if before.st_dev != now.st_dev:
        return False
    if (before.st_uid, before.st_gid) != (now.st_uid, now.st_gid):
        shutil.chown(new, before.st_uid, before.st_gid)
    if before.st_mode != now.st_mode or (hasattr(os, "listxattr") and os.listxattr(old)):
        shutil.copystat(old, new)
        os.utime(new)
    return True
