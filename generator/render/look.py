"""What all pages are made from beside the episodes."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.digests import digest, folders_digest, program_digest
from generator.model import Show
from generator.render.environment import Templates
from generator.render.site import Site
from generator.render.theme import Theme
from generator.store import Store
from generator.words import Words

_NEEDED = ("templates", "locale")


class Look(Struct, frozen=True):
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
    carried: tuple[tuple[int, str, bytes], ...] = ()
    """Files of the theme for machines that do not have them: folder, path, contents."""

    @property
    def version(self) -> str:
        """A name for all of it, files of the theme included."""
        parts = replace(self, store=None)
        folders = (*self.theme.template_folders, *self.theme.locale_folders)
        return digest(program_digest(), parts, folders_digest(folders))

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

    def carrying(self) -> Look:
        """Take along what other machines may not have: the files of the theme, and no store."""
        files = tuple(
            (number, path.relative_to(folder).as_posix(), path.read_bytes())
            for number, folder in enumerate(self.theme.folders)
            for part in _NEEDED
            for path in sorted((folder / part).rglob("*"))
            if path.is_file() and not path.name.startswith(".")
        )
        return replace(self, carried=files, store=None)

    def laid_out(self, folder: Path) -> Look:
        """Put the files that came along into a folder, and use them there."""
        for number, path, data in self.carried:
            place = folder / str(number) / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        folders = tuple(folder / str(number) for number in range(len(self.theme.folders)))
        return replace(self, theme=replace(self.theme, folders=folders), carried=())
