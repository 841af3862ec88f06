"""Which pages have a picture, and where one of an earlier build serves again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator.addresses import chapter_path, episode_path
from generator.library import Library
from generator.model import Episode, Speaker
from generator.render.previews.fonts import family_for, identity, installed
from generator.store import Store
from generator.timeline import Lane, Span, Timeline, timeline
from generator.times import clock

if TYPE_CHECKING:
    from generator.render.previews.picture import Preview
    from generator.render.site import Site

NAME = "preview.png"
_VERSION = "7"
"""Changes with the drawing, so that pictures of earlier versions are drawn anew."""


class Picture(Struct, frozen=True):
    """A picture beside a page."""

    path: str
    data: bytes


class Previews:
    """Makes the pictures of a site.

    There are none without the site's own address, as links to pictures must be whole; without
    Pillow and a typeface (`chapterhouse[previews]`); where `site.toml` says so; or for words in
    letters that no typeface has.
    """

    def __init__(self, site: Site, store: Store) -> None:
        """Take the site, and the store in which earlier builds left what they drew."""
        self._site = site
        self._words = site.words
        self._store = store
        wanted = site.show.has("pictures") and site.show.base_url
        self._drawn = bool(wanted) and bool(installed())
        self._latest: tuple[Episode, Timeline] | None = None

    def show(self, library: Library) -> Picture | None:
        """Make the picture of the front page, and of all pages that have none of their own."""
        show = self._site.show
        if not self._drawn or show.image:
            return None
        latest = library.episodes[:1]
        lanes = timeline(latest[0]).lanes if latest else ()
        count = len(library.episodes)
        facts = self._words.catalogue.ngettext("%(num)d episode", "%(num)d episodes", count)
        people = [seen[0].speaker for _, seen in library.people]
        return self._picture(
            NAME, self._preview("", show.title, facts % {"num": count}, people, lanes)
        )

    def episode(self, episode: Episode) -> Picture | None:
        """Make the picture of the page of the whole conversation."""
        if not self._drawn:
            return None
        words = self._words
        length = words.length(episode.duration_ms) if episode.duration_ms else ""
        facts = " · ".join(part for part in (words.date(episode.date), length) if part)
        above = self._site.show.title
        people = [speaker for speaker in episode.speakers if speaker.known]
        preview = self._preview(above, episode.title, facts, people, self._line(episode).lanes)
        return self._picture(episode_path(episode.slug) + NAME, preview)

    def chapter(self, episode: Episode, index: int) -> Picture | None:
        """Make the picture of a chapter's own page."""
        chapter = episode.chapters[index]
        wanted = self._site.show.has("chapter_pictures")
        if not self._drawn or not wanted or chapter.image:
            return None
        facts = "" if chapter.start_ms is None else clock(chapter.start_ms)
        if facts and chapter.end_ms is not None and chapter.end_ms > (chapter.start_ms or 0):
            length = self._words.length(chapter.end_ms - (chapter.start_ms or 0))
            facts = f"{facts} · {length}"
        people = [s for s in dict.fromkeys(turn.speaker for turn in chapter.turns) if s.known]
        line = self._line(episode)
        preview = self._preview(
            episode.title, chapter.title, facts, people, line.lanes, line.chapters[index]
        )
        return self._picture(chapter_path(episode.slug, chapter.slug) + NAME, preview)

    def _preview(
        self,
        above: str,
        title: str,
        facts: str,
        people: Sequence[Speaker],
        lanes: tuple[Lane, ...],
        lit: Span = (0.0, 1.0),
    ) -> Preview:
        from generator.render.previews.picture import Preview

        voices = tuple((speaker.name, speaker.color) for speaker in people if speaker.named)
        mirrored = self._site.direction == "rtl"
        return Preview(above, title, facts, voices, lanes, lit, mirrored)

    def _picture(self, path: str, preview: Preview) -> Picture | None:
        from generator.render.previews.picture import draw

        family = family_for(preview.words, self._words.language)
        if family is None:
            return None
        words = replace(preview, lanes=())
        contents = repr((_VERSION, identity(family), words, _told(preview.lanes)))
        key = f"{hashlib.sha256(contents.encode('utf-8', 'replace')).hexdigest()}-preview"
        before = self._store.get(key)
        if before is not None:
            return Picture(path, before)
        data = draw(preview, family)
        self._store.put(key, data)
        return Picture(path, data)

    def _line(self, episode: Episode) -> Timeline:
        """Place the turns of an episode, once for all its chapters."""
        if self._latest is None or self._latest[0] is not episode:
            self._latest = (episode, timeline(episode))
        return self._latest[1]


# One map stands on all pictures of an episode.
@lru_cache(maxsize=2)
def _told(lanes: tuple[Lane, ...]) -> str:
    return repr(lanes)
