"""Whether a folder may become, or is, the output of a build."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import ContentError, Problem
from generator.write.manifest import read_manifest

_ELSEWHERE = "choose another folder with --output DIR"


def refusal(shown: str, message: str, hint: str = _ELSEWHERE) -> ContentError:
    """Make the error that stops a build on account of the output folder."""
    return ContentError([Problem(shown, 0, message, hint=hint)])


@contextmanager
def told(shown: str) -> Iterator[None]:
    """Turn what the operating system refuses into a problem for people to read."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise refusal(shown, "the disk is full", "make room and build again") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise refusal(shown, "this folder may not be written to") from error
        reason = error.strerror or type(error).__name__
        raise refusal(shown, f"the site could not be written: {reason}") from error


def open_folder(path: Path, shown: str, *, force: bool) -> tuple[Path, dict[str, str]]:
    """Give the real folder and which files in it an earlier build made.

    Nothing is made or changed. Raises `ContentError` where the folder cannot be had, or holds
    things that chapterhouse did not make; files that begin with a dot do not count.
    """
    with told(shown):
        if path.is_symlink() and not path.exists():
            raise refusal(shown, "this is a link that leads nowhere", f"remove it, or {_ELSEWHERE}")
        root = path.resolve()
        if root.is_dir():
            _demand_rights(root, shown)
            return root, _made_before(root, shown, force=force)
        if root.exists():
            hint = f"move that file away, or {_ELSEWHERE}"
            raise refusal(shown, "there is a file where the folder of the site should be", hint)
        above = next(folder for folder in root.parents if folder.exists())
        if not above.is_dir():
            raise refusal(shown, f'"{above.name}" is a file, so there can be no folder in it')
        _demand_rights(above, shown)
        return root, {}


def _demand_rights(folder: Path, shown: str) -> None:
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, "no right to write", shown)


def _made_before(root: Path, shown: str, *, force: bool) -> dict[str, str]:
    try:
        made = read_manifest(root)
    except ValueError:
        if force:
            return {}
        message = "the list of files that chapterhouse made here is damaged"
        hint = f"delete the folder or use --force, or {_ELSEWHERE}"
        raise refusal(shown, message, hint) from None
    if made is not None:
        return made
    others = sorted(entry.name for entry in root.iterdir() if not entry.name.startswith("."))
    if others and not force:
        named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
        message = f"this folder holds things that chapterhouse did not make: {named}"
        hint = f"{_ELSEWHERE}, or use --force to add the site to what is there"
        raise refusal(shown, message, hint)
    return {}
