"""What a build is asked to do, and what it tells when it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from generator.problems import Problem
from generator.write import WriteReport

if TYPE_CHECKING:
    from generator.library import Library
    from generator.load import Content
    from generator.render.theme import Theme
    from generator.workshop import Workshop


class BuildOptions(Struct, frozen=True):
    """What a build is asked to do."""

    content: Path
    output: Path
    theme: str | None = None
    """Name of the theme; `None` leaves it to `site.toml`."""
    base_url: str | None = None
    """Address of the site with `/` at its end; `None` leaves it to `site.toml`."""
    likely_url: str | None = None
    """Address of the site where neither says one."""
    drafts: bool = False
    strict: bool = False
    """True makes every warning an error."""
    force: bool = False
    """True writes into a folder that holds other things."""
    jobs: int | None = None
    """Processes that work on episodes; `None` takes one for each core, where that pays."""
    dask: str | None = None
    """Address of a Dask cluster that works on episodes instead."""


class SupersededError(Exception):
    """A build was given up, and left the old site whole, as another one will follow at once."""


class Watcher:
    """Is told how a build gets on; this one does not care. The preview's shows pages early."""

    wants_library = False
    """True has a build go all the way where nothing has changed."""

    def loaded(self, content: Content, theme: Theme, workshop: Workshop) -> None:
        """Hear that the show was read without a mistake in its settings."""

    def assembled(self, library: Library) -> None:
        """Hear that all episodes are complete."""

    def check(self) -> None:
        """Raise `SupersededError` if nobody wants the site of this build any more."""


class BuildReport(Struct, frozen=True):
    """What a build made."""

    episodes: int
    chapters: int
    written: WriteReport
    warnings: tuple[Problem, ...]
    seconds: dict[str, float]
    """Time of each phase."""
    sizes: dict[tuple[str, str], int] = field(default_factory=dict)
    """Bytes that each option of `site.toml` would leave out, the most first."""

    @classmethod
    def of(
        cls,
        library: Library,
        written: WriteReport,
        warnings: tuple[Problem, ...],
        seconds: dict[str, float],
    ) -> BuildReport:
        """Tell of a build that went well."""
        chapters = sum(len(episode.chapters) for episode in library.episodes)
        # Not before, as a build that changes nothing does without exports.
        from generator.exports.options import sizes_by_option

        sizes = sizes_by_option(written.sizes)
        return cls(len(library.episodes), chapters, written, warnings, seconds, sizes)
