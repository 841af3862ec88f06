"""Notices when files of the show change."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

_LOOK_AGAIN_MS = 1000
_STEP_MS = 15
"""How long it has to be quiet before changes count as one."""


def changes(
    folders: Sequence[Path], output: Path, stop: threading.Event, ready: Callable[[], None]
) -> Iterator[None]:
    """Give a sign whenever a file below the folders was changed, until `stop` is set.

    Changes that come together are one. A folder may come and go. `ready` is called as soon as no
    change can be missed.
    """
    ignore = _Ignore(output)
    while not stop.is_set():
        before = _which(folders)
        present = [folder for folder in folders if folder.is_dir()]
        if not present:
            ready()
            stop.wait(_LOOK_AGAIN_MS / 1000)
            if _which(folders) != before:
                yield
            continue
        signs = watch(
            *present,
            watch_filter=ignore,
            stop_event=stop,
            step=_STEP_MS,
            rust_timeout=_LOOK_AGAIN_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
        )
        ready()
        for batch in signs:
            # A folder that was replaced is not watched any more.
            if _which(folders) != before:
                yield
                break
            if batch:
                yield


def _which(folders: Sequence[Path]) -> tuple[tuple[int, int] | None, ...]:
    """Tell folders from others of the same name."""
    return tuple(_identity(folder) for folder in folders)


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class _Ignore(DefaultFilter):
    """Leaves out what editors leave behind, and the site itself."""

    def __init__(self, output: Path) -> None:
        super().__init__()
        self._output = str(output.resolve())
        self._staging = str(output.resolve().parent / f".{output.name}.new-")

    def __call__(self, change: Change, path: str) -> bool:
        real = str(Path(path).resolve())
        inside = Path(real).is_relative_to(self._output) or real.startswith(self._staging)
        return not inside and super().__call__(change, path)
