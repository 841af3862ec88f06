"""The files of every episode: made here or elsewhere, or kept where nothing has changed."""

from __future__ import annotations

import atexit
import pickle
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.assemble.stored import Frozen
from generator.digests import digest
from generator.exports import exports_of
from generator.history import History
from generator.library import Library
from generator.model import Episode
from generator.render.environment import Templates
from generator.render.episode_pages import EpisodePages, Neighbour
from generator.render.look import Look
from generator.render.page import Page
from generator.render.previews import Previews
from generator.render.site import Site
from generator.store import Store
from generator.workshop import Workshop
from generator.write.manifest import fingerprint

# What was made of an episode: path, fingerprint.
Prints = Mapping[str, str]


class _Around(Struct, frozen=True):
    """What an episode's pages say that is in none of its own files."""

    earlier: Neighbour | None
    later: Neighbour | None
    history: History


class _Job(Struct, frozen=True):
    look: bytes
    version: str
    """That of the look, as files of the theme may change while a preview runs."""
    episode: Frozen
    around: _Around


def episode_files(
    library: Library,
    look: Look,
    history: History,
    workshop: Workshop,
    keep: Callable[[Prints], bool],
) -> Iterator[Page]:
    """Give the files of every episode that has changed.

    `keep` is asked to keep the files of one that has not, by path and fingerprint.
    """
    store, version = workshop.store, look.version
    missing: list[tuple[str, Episode, _Around]] = []
    for index, episode in enumerate(library.episodes):
        around = _around(library, index, history)
        key = digest("pages", version, library.version_of(episode), around)
        prints = store.load(key)
        if not isinstance(prints, dict) or not keep(prints):
            missing.append((key, episode, around))
    frozen_look = pickle.dumps(look.carrying() if workshop.elsewhere else look)
    jobs = (
        _Job(
            frozen_look,
            version,
            workshop.shelf.frozen(library.version_of(episode), episode),
            around,
        )
        for _, episode, around in missing
    )
    made = workshop.map(_render, jobs, len(missing))
    for (key, *_), files in zip(missing, made, strict=True):
        yield from files
        store.save(key, {path: fingerprint(data) for path, data in files})


def first_look(
    library: Library, look: Look, history: History, episode: Episode, before: Path
) -> Iterator[Page]:
    """Render the files of an episode one by one, as they are asked for, before a build does.

    The folder `before` has what the last build made of it; exports are about as large as there.
    A thread of its own may do so: it shares nothing with the build that goes on.
    """
    index = [each.slug for each in library.episodes].index(episode.slug)
    around = _around(library, index, history)
    site, templates, previews = _tools(pickle.dumps(look), f"early {look.version}")
    pages = EpisodePages(replace(site, history=around.history), templates, previews)
    found = {export.file: before / export.file for export in exports_of(episode, look.show)}
    sizes = {name: path.stat().st_size for name, path in found.items() if path.is_file()}
    about = sizes if len(sizes) == len(found) else None
    return pages.all(episode, around.earlier, around.later, about)


def _around(library: Library, index: int, history: History) -> _Around:
    return _Around(
        later=_neighbour(library, index - 1),
        earlier=_neighbour(library, index + 1),
        history=history.only(library.episodes[index].source),
    )


def _neighbour(library: Library, index: int) -> Neighbour | None:
    if not 0 <= index < len(library.episodes):
        return None
    return Neighbour(library.episodes[index].title, library.episodes[index].slug)


def _render(job: _Job) -> list[Page]:
    site, templates, previews = _tools(job.look, job.version)
    around = job.around
    pages = EpisodePages(replace(site, history=around.history), templates, previews)
    return list(pages.all(job.episode.episode, around.earlier, around.later))


@lru_cache(maxsize=2)
def _tools(frozen_look: bytes, _version: str) -> tuple[Site, Templates, Previews]:
    """Make what one process renders all its episodes with."""
    look: Look = pickle.loads(frozen_look)
    if look.carried:
        look = _unpacked(look)
    site, templates = look.site()
    return site, templates, Previews(site, Store(look.store))


def _unpacked(look: Look) -> Look:
    """Lay out the files of a theme that came along; they go with the process."""
    folder = tempfile.TemporaryDirectory(prefix="chapterhouse-theme-")
    atexit.register(folder.cleanup)
    return look.laid_out(Path(folder.name))
