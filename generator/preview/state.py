"""What the preview knows about the last build, shared by all who wait for news of it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

# Often enough that neither a browser nor a proxy gives up on a silent connection.
_HEARTBEAT_S = 15.0


class Early(Protocol):
    """Pages that can be had before the build is done."""

    folder: str
    """Where in the site they are."""

    def get(self, path: str) -> bytes | None:
        """Give a page by its path in the site."""

    def differs(self, site: Path) -> bool:
        """Whether a page that was given is another one in the site that was built."""


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
        self._early: Early | None = None
        self.listeners = 0
        """Pages that wait for news."""

    @property
    def version(self) -> str:
        """A name for what is shown now; a page of another version is out of date."""
        return self._name(self._count)

    def page(self, path: str) -> tuple[str, bytes | None]:
        """Give the version of a page, and the page itself where the site has not got it yet."""
        early = self._early
        if early is None:
            return self.version, None
        # What comes out of the site is still of the version before.
        version, data = self._name(self._count), early.get(path)
        return (version, data) if data is not None else (self._name(self._count - 1), None)

    def made_early(self, early: Early) -> None:
        """Note that some pages can be had before the build is done."""
        self._early = early
        self._tell(self._count + 1, self._problems)

    def made(self, *, changed: bool, problems: str = "", site: Path | None = None) -> None:
        """Note a finished build: `changed` if any file did, and warnings as text.

        Early pages that turned out right in the `site` need not be loaded again.
        """
        early, self._early = self._early, None
        again = early.differs(site) if early and site else changed
        self._tell(self._count + (1 if again else 0), problems)

    def failed(self, problems: str) -> None:
        """Note a build that failed, with its problems as text; the old site goes on being shown."""
        early, self._early = self._early, None
        self._tell(self._count + (1 if early else 0), problems)

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
        self.listeners += 1
        try:
            while True:
                with self._news:
                    fresh = self._news.wait_for(partial(self._is_news, seen), _HEARTBEAT_S)
                    if self._closed:
                        return
                    seen = self._serial
                    told = {"version": self.version, "problems": self._problems}
                    if self._early:
                        told["only"] = self.base_path + self._early.folder
                yield json.dumps(told) if fresh else None
        finally:
            self.listeners -= 1

    def _name(self, count: int) -> str:
        return f"{self._start:x}-{count}"

    def _is_news(self, seen: int) -> bool:
        return self._closed or self._serial != seen

    def _tell(self, count: int, problems: str) -> None:
        with self._news:
            self._count, self._problems = count, problems
            self._serial += 1
            self._news.notify_all()
