"""The files of every episode: made here or elsewhere, or kept where nothing has changed."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.assemble.stored import Frozen
from generator.digests import digest, folders_digest, program_digest
from generator.history import History
from generator.library import Library
from generator.model import Episode, Show
from generator.render.environment import Templates
from generator.render.episode_pages import EpisodePages, Neighbour
from generator.render.page import Page
from generator.render.previews import Previews
from generator.render.site import Site
from generator.render.theme import Theme
from generator.store import Store
from generator.words import Words
from generator.workshop import Workshop
from generator.write.manifest import fingerprint

# What was made of an episode: path, fingerprint.
Prints = Mapping[str, str]
_BYTES_A_WORD = 6


@dataclass(frozen=True, slots=True)
class Look:
    """All that episodes' pages are made from beside the episodes: no other page is known here."""

    show: Show
    theme: Theme
    static: str
    search_entry: str
    has_people: bool
    has_tags: bool
    picture: str
    store: Path | None
    """Where the results of earlier builds are."""

    @property
    def version(self) -> str:
        """A name for all of it, files of the theme included."""
        parts = (self.show, self.theme.options, self.static, self.search_entry, self.picture)
        folders = (*self.theme.template_folders, *self.theme.locale_folders)
        flags = (self.has_people, self.has_tags)
        return digest(program_digest(), parts, flags, folders_digest(folders))

    def site(self) -> tuple[Site, Templates]:
        """Make what pages are rendered with."""
        words = Words(self.show.language, self.theme.locale_folders)
        templates = Templates(self.theme, words, Store(self.store))
        site = Site(
            show=self.show,
            words=words,
            options=dict(self.theme.options),
            static=self.static,
            search_entry=self.search_entry,
            security_policy=templates.security_policy(),
            has_people=self.has_people,
            has_tags=self.has_tags,
            picture=self.picture,
            papers=(self.theme.light[0], self.theme.dark[0]),
        )
        return site, templates


@dataclass(frozen=True, slots=True)
class _Around:
    """What an episode's pages say that is in none of its own files."""

    earlier: Neighbour | None
    later: Neighbour | None
    history: History


@dataclass(frozen=True, slots=True)
class _Job:
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
        around = _Around(
            later=_neighbour(library, index - 1),
            earlier=_neighbour(library, index + 1),
            history=history.only(episode.source),
        )
        key = digest("pages", version, library.version_of(episode), around)
        prints = store.load(key)
        if not isinstance(prints, dict) or not keep(prints):
            missing.append((key, episode, around))
    frozen_look = pickle.dumps(look)
    jobs = (
        _Job(
            frozen_look,
            version,
            workshop.shelf.frozen(library.version_of(episode), episode),
            around,
        )
        for _, episode, around in missing
    )
    size = sum(_BYTES_A_WORD * talk.words for _, e, _ in missing for talk in e.talks.values())
    for (key, *_), files in zip(missing, workshop.map(_render, jobs, size), strict=True):
        yield from files
        store.save(key, {path: fingerprint(data) for path, data in files})


def _neighbour(library: Library, index: int) -> Neighbour | None:
    if not 0 <= index < len(library.episodes):
        return None
    return Neighbour(library.episodes[index].title, library.episodes[index].slug)


def _render(job: _Job) -> list[Page]:
    site, templates, previews = _tools(job.look, job.version)
    around = job.around
    pages = EpisodePages(replace(site, history=around.history), templates, previews)
    return list(pages.all(job.episode.episode, around.earlier, around.later))


@lru_cache(maxsize=1)
def _tools(frozen_look: bytes, _version: str) -> tuple[Site, Templates, Previews]:
    """Make what one process renders all its episodes with."""
    look: Look = pickle.loads(frozen_look)
    site, templates = look.site()
    return site, templates, Previews(site, Store(look.store))
