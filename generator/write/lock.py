"""Lets one build at a time write to an output folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from pathlib import Path

from generator.write.opening import refusal

PATIENCE_S = 120.0
_PAUSE_S = 0.05


class FolderLock:
    """A lock on a folder that ends with the process, however that ends.

    Its file lies in the system's folder for such things, as nothing but the site may be in the
    output. Where the system knows no such locks, nothing is locked.
    """

    def __init__(self, root: Path) -> None:
        name = hashlib.blake2b(str(root).encode("utf-8", "surrogateescape"), digest_size=8)
        user = os.getuid() if hasattr(os, "getuid") else 0
        self._place = Path(tempfile.gettempdir()) / f"chapterhouse-{user}-{name.hexdigest()}.lock"
        self._file: int | None = None
        self.held = False
        """Whether no other build can be writing to the folder."""

    def take(self, shown: str) -> None:
        """Wait for the lock; raises `ContentError` if another build has it for too long."""
        end = time.monotonic() + PATIENCE_S
        while (held := self._try()) is False:
            if time.monotonic() > end:
                hint = "wait until it is done and build again, or use another --output DIR"
                raise refusal(shown, "another build is writing to this folder", hint)
            time.sleep(_PAUSE_S)
        self.held = bool(held)

    def _try(self) -> bool | None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        try:
            file = os.open(self._place, flags, 0o600)
        except OSError:
            return None
        held = _locked(file)
        # Who had it before removes its file, so this one may be in nobody's way any more.
        if held and not _is_file_at(file, self._place):
            held = False
        if held:
            self._file = file
        else:
            os.close(file)
        return held

    def release(self) -> None:
        """Let others go on; does nothing where the lock was not taken."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._place.unlink()
            os.close(self._file)
            self._file, self.held = None, False


def _is_file_at(file: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), place.stat())
    except FileNotFoundError:
        return False


def _locked(file: int) -> bool | None:
    """Try to lock a file; `None` where the system knows no such locks."""
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return None
    return True
