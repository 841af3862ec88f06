"""What stands in a folder is carried over into the one that is to take its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Set
from pathlib import Path


def carry_over(old: Path, new: Path, folder: str, leaving: Set[str]) -> bool:
    """Let all stand in a folder below `new` that stands in that below `old` and has no successor.

    Files whose paths are `leaving` stay behind. The others are the same afterwards, not copies of
    them, so that nobody's file is ever lost; links are made again. False where something is of
    another kind, or the system does not allow it; what was carried over until then does no harm.
    Both lie on one file system.
    """
    try:
        return _carry(old, new, folder, leaving)
    except OSError:
        return False


def _carry(old: Path, new: Path, folder: str, leaving: Set[str]) -> bool:
    there = set(os.listdir(new / folder))  # noqa: PTH208 - the names alone
    for found in list((old / folder).iterdir()):
        path = f"{folder}/{found.name}"
        if found.is_dir() and not found.is_symlink():
            if not _carry_folder(old, new, path, leaving):
                return False
        elif found.name in there or path in leaving:
            continue
        elif found.is_symlink():
            (new / path).symlink_to(found.readlink())
        elif found.is_file():
            (new / path).hardlink_to(found)
        else:
            return False
    _look_alike(old / folder, new / folder)
    return True


def _carry_folder(old: Path, new: Path, folder: str, leaving: Set[str]) -> bool:
    before, now = old / folder, new / folder
    if before.is_mount():
        return False
    made = not os.path.lexists(now)
    if made:
        now.mkdir()
    elif not now.is_dir():
        # A file of the site takes its place, so all that is in it is leaving.
        return True
    if not _carry(old, new, folder, leaving):
        return False
    if made and any(before.iterdir()) and not any(now.iterdir()):
        now.rmdir()
    return True


def _look_alike(old: Path, new: Path) -> None:
    """Give a folder the owner of another, and its rights."""
    before, now = old.stat(), new.stat()
    if (before.st_uid, before.st_gid) != (now.st_uid, now.st_gid):
        shutil.chown(new, before.st_uid, before.st_gid)
    shutil.copystat(old, new)
    os.utime(new)
