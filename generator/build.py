"""A build: load, assemble, render, write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.assemble.show import assemble_show
from generator.exports import export_name
from generator.load import Content, load
from generator.phases import Phases
from generator.problems import Problem, Problems
from generator.render.files import site_files
from generator.render.theme import load_theme
from generator.search import check_languages
from generator.store import LostError, Store
from generator.workshop import Workshop
from generator.write import OutputFolder, WriteReport


@dataclass(frozen=True, slots=True)
class BuildOptions:
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


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made."""

    episodes: int
    chapters: int
    written: WriteReport
    warnings: tuple[Problem, ...]
    seconds: dict[str, float]
    """Time of each phase."""
    exports: dict[str, int] = field(default_factory=dict)
    """Bytes of each export, by its name in `site.toml`; those not made are left out."""


def build(options: BuildOptions, progress: Callable[[str], None] = lambda _: None) -> BuildReport:
    """Make the site; raises `ContentError`, and leaves the old site whole, if that cannot be."""
    try:
        return _build(options, Store(store_folder(options.output)), progress)
    except LostError:
        # Somebody deleted results of earlier builds while we worked with them.
        return _build(options, Store(None), progress)


def _build(options: BuildOptions, store: Store, progress: Callable[[str], None]) -> BuildReport:
    problems, phases, workshop = Problems(), Phases(), Workshop(store)
    with phases("load"):
        content = _chosen(load(options.content, str(options.content), problems), options)
        theme = load_theme(content.theme, options.content, problems)
    with phases("assemble"):
        library = assemble_show(content, problems, workshop, progress, drafts=options.drafts)
        check_languages(library, problems)
    problems.raise_errors(strict=options.strict)
    assert theme is not None
    with (
        OutputFolder.open(options.output, force=options.force, store=store) as output,
        phases("render"),
    ):
        for path, data in site_files(library, content, theme, workshop, output.keep):
            with phases("write"):
                output.add(path, data)
        with phases("write"):
            written = output.commit()
    chapters = sum(len(episode.chapters) for episode in library.episodes)
    return BuildReport(
        len(library.episodes),
        chapters,
        written,
        problems.warnings,
        phases.seconds,
        _sizes_of_exports(written),
    )


def _sizes_of_exports(written: WriteReport) -> dict[str, int]:
    sizes: Counter[str] = Counter()
    for path, size in written.sizes.items():
        if name := export_name(path):
            sizes[name] += size
    return dict(sorted(sizes.items()))


def store_folder(output: Path) -> Path:
    """Say where the results of earlier builds are: beside the site, and hidden."""
    real = output.resolve()
    return real.parent / f".{real.name}.cache"


def _chosen(content: Content, options: BuildOptions) -> Content:
    """Let the command line have its way over `site.toml`."""
    base_url = options.base_url or content.show.base_url or options.likely_url
    if base_url:
        content = replace(content, show=replace(content.show, base_url=base_url))
    if options.theme is not None:
        choice = replace(content.theme, name=options.theme, path="--theme", line=0)
        content = replace(content, theme=choice)
    return content
