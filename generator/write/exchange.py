"""Two folders change places in one step, where the system can do that.

Linux: `renameat2` with `RENAME_EXCHANGE`, renameat2(2). macOS: `renamex_np` with `RENAME_SWAP`,
rename(2). Python has neither.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100
"""`AT_FDCWD`: paths that are not whole start at the working folder."""
_EXCHANGE, _SWAP = 2, 2


def can_exchange() -> bool:
    """Tell whether the system knows how; a file system may still refuse."""
    return _swap() is not None


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False, and nothing is done, where that cannot be.

    Somebody who looks at one of the places finds the one folder or the other there at any moment.
    """
    swap = _swap()
    return swap is not None and swap(os.fsencode(one), os.fsencode(other)) == 0


@cache
def _swap() -> Callable[[bytes, bytes], int] | None:
    if sys.platform not in ("linux", "darwin"):
        return None
    try:
        # Not every Python has it: one that was built without libffi goes without.
        import ctypes

        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            renamex = system.renamex_np
            return lambda one, other: int(renamex(one, other, _SWAP))
        renameat2 = system.renameat2
    except (ImportError, OSError, AttributeError):
        return None
    return lambda one, other: int(renameat2(_HERE, one, _HERE, other, _EXCHANGE))
