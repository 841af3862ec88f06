"""What the preview knows about the last build, shared by all who wait for news of it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from functools import partial

# Often enough that neither a browser nor a proxy gives up on a silent connection.
_HEARTBEAT_S = 15.0


class PreviewState:
    """The version of the site being shown, and the problems that keep it from being newer."""

    def __init__(self, base_path: str = "/") -> None:
        self.base_path = base_path
        # A preview that was started anew must not look like the one before it.
        self._start = time.time_ns()
        self._count = 0
        self._problems = ""
        self._serial = 0
        self._closed = False
        self._news = threading.Condition()

    @property
    def version(self) -> str:
        """A name for what is shown now; a page of another version is out of date."""
        return f"{self._start:x}-{self._count}"

    def made(self, *, changed: bool, problems: str = "") -> None:
        """Note a finished build: `changed` if any file did, and warnings as text."""
        self._tell(self._count + (1 if changed else 0), problems)

    def failed(self, problems: str) -> None:
        """Note a build that failed, with its problems as text; the old site goes on being shown."""
        self._tell(self._count, problems)

    def close(self) -> None:
        """Send everybody home who waits for news."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def news(self) -> Iterator[str | None]:
        """Give the state now and after each change, as JSON; `None` when nothing happens for long.

        Ends when the preview does.
        """
        seen = -1
        while True:
            with self._news:
                fresh = self._news.wait_for(partial(self._is_news, seen), _HEARTBEAT_S)
                if self._closed:
                    return
                seen = self._serial
                told = {"version": self.version, "problems": self._problems}
            yield json.dumps(told) if fresh else None

    def _is_news(self, seen: int) -> bool:
        return self._closed or self._serial != seen

    def _tell(self, count: int, problems: str) -> None:
        with self._news:
            self._count, self._problems = count, problems
            self._serial += 1
            self._news.notify_all()
