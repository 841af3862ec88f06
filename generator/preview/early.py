"""Pages of an episode that was just changed, shown before the build has made the whole site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from generator.addresses import episode_path
from generator.assemble.show import assemble_again, changed_episodes
from generator.build_terms import SupersededError, Watcher
from generator.library import Library
from generator.load import Content
from generator.preview.state import PreviewState
from generator.problems import ContentError
from generator.render.episode_files import first_look
from generator.render.files import look_of
from generator.render.theme import Theme
from generator.store import LostError
from generator.workshop import Workshop

_WAIT_S = 0.4


class EarlyPages:
    """Renders the pages of one episode when they are asked for."""

    def __init__(self, folder: str, pages: Iterator[tuple[str, bytes]]) -> None:
        """Take the folder of the episode in the site, and what makes its files one by one."""
        self.folder = folder
        self._pages = pages
        self._made: dict[str, bytes] = {}
        self._lock = threading.Lock()
        self.served = threading.Event()

    def get(self, path: str) -> bytes | None:
        """Give a page by its path in the site, or `None`; for several threads at once."""
        if not path.startswith(self.folder) or not path.endswith(".html"):
            return None
        with self._lock:
            while path not in self._made:
                try:
                    made, data = next(self._pages)
                except (StopIteration, ContentError):
                    # What is wrong with a template the build will tell.
                    return None
                self._made[made] = data
        self.served.set()
        return self._made[path]

    def differs(self, site: Path) -> bool:
        """Whether a page that somebody saw is not what the build made of it in the end."""
        with self._lock:
            return any(
                path.endswith(".html") and not _holds(site / path, data)
                for path, data in self._made.items()
            )


class EarlyWatcher(Watcher):
    """Has the page that is being written at on show while the build goes on.

    That works where one episode changed since the last build, and nothing else. Chapters that were
    found stay where they were till the build has found them anew; if that, or anything else, makes
    a page another one in the end, it is loaded once more.
    """

    def __init__(
        self, state: PreviewState, output: Path, changed: threading.Event, *, drafts: bool
    ) -> None:
        """Know the preview, the folder of the site, and what says that something has changed."""
        self._state = state
        self._output = output
        self._changed = changed
        self._drafts = drafts
        self._library: Library | None = None
        self._shown = False

    @property
    def wants_library(self) -> bool:  # type: ignore[override]
        """Whether no build has been seen yet."""
        return self._library is None

    def assembled(self, library: Library) -> None:
        """Remember what there is."""
        self._library = library

    def check(self) -> None:
        """Give up a build that is out of date, if at least its page was to be seen."""
        if self._shown and self._changed.is_set():
            raise SupersededError

    def loaded(self, content: Content, theme: Theme, workshop: Workshop) -> None:
        """Tell the browser as soon as the changed page can be had."""
        self._shown = False
        try:
            early = self._first_look(content, theme, workshop)
        except ContentError:
            # The build will tell.
            return
        except LostError:
            self._library = None
            return
        if early is None:
            return
        self._state.made_early(early)
        self._shown = True
        if self._state.listeners:
            # Two threads of Python share one core: first what somebody waits for.
            early.served.wait(_WAIT_S)

    def _first_look(self, content: Content, theme: Theme, workshop: Workshop) -> EarlyPages | None:
        before = self._library
        if before is None or not before.episodes:
            return None
        changed = changed_episodes(content, before, workshop.files, drafts=self._drafts)
        if changed is None or len(changed) != 1:
            return None
        known = {episode.slug: episode for episode in before.episodes}
        earlier = known.get(changed[0].slug)
        episode = assemble_again(changed[0], content, earlier) if earlier else None
        if earlier is None or episode is None:
            return None
        episodes = [episode if each is earlier else each for each in before.episodes]
        library = Library.of(content.show, episodes, before.versions)
        look, _, _ = look_of(library, theme, workshop.store)
        if not (self._output / look.static).is_dir():
            return None
        folder = episode_path(episode.slug)
        pages = first_look(library, look, content.history, episode, self._output / folder)
        return EarlyPages(folder, pages)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
